/** Reading rows. */
@NullMarked
package city.liangwang.platform.sql;

import org.jspecify.annotations.NullMarked;
