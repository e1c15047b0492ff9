/** What the tables of the catalogue refuse, and what loading files writes into them. */
@NullMarked
package city.liangwang.catalog.data;

import org.jspecify.annotations.NullMarked;
