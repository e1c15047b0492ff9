/** What the catalogue needs from outside: the city's files. */
@NullMarked
package city.liangwang.catalog.spi;

import org.jspecify.annotations.NullMarked;
