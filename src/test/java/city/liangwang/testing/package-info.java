/** What tests of all modules share. */
@NullMarked
package city.liangwang.testing;

import org.jspecify.annotations.NullMarked;
