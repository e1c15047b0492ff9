/** Tables of the catalogue. */
@NullMarked
package city.liangwang.catalog.data;

import org.jspecify.annotations.NullMarked;
