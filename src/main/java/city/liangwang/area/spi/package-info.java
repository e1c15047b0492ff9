/** What areas need from outside: the city's files. */
@NullMarked
package city.liangwang.area.spi;

import org.jspecify.annotations.NullMarked;
