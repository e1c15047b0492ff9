/** The wallet on the resident's phone. */
@NullMarked
package city.liangwang.wallet.web;

import org.jspecify.annotations.NullMarked;
