/** What a wallet shows. */
@NullMarked
package city.liangwang.wallet.domain;

import org.jspecify.annotations.NullMarked;
