/** Use cases of the catalogue. */
@NullMarked
package city.liangwang.catalog.app;

import org.jspecify.annotations.NullMarked;
