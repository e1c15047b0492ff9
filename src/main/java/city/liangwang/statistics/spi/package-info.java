/** What statistics need from outside: the city's indicators. */
@NullMarked
package city.liangwang.statistics.spi;

import org.jspecify.annotations.NullMarked;
