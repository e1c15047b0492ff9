/** Reads a city's files, checks them and reports everything that is wrong at once. */
@NullMarked
package city.liangwang.integration.citydata.reading;

import org.jspecify.annotations.NullMarked;
