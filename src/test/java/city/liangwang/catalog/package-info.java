/** The catalogue, through its facade and over HTTP. */
@NullMarked
package city.liangwang.catalog;

import org.jspecify.annotations.NullMarked;
