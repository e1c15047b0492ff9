/** Tables of areas. */
@NullMarked
package city.liangwang.area.data;

import org.jspecify.annotations.NullMarked;
