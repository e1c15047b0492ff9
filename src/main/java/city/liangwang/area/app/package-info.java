/** Use cases of areas. */
@NullMarked
package city.liangwang.area.app;

import org.jspecify.annotations.NullMarked;
