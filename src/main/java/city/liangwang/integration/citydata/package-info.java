/** A city as its files describe it: immutable records, and what may be wrong with the files. */
@NullMarked
package city.liangwang.integration.citydata;

import org.jspecify.annotations.NullMarked;
