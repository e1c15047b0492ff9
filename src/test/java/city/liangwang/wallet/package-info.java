/** Money and points of residents. */
@NullMarked
package city.liangwang.wallet;

import org.jspecify.annotations.NullMarked;
