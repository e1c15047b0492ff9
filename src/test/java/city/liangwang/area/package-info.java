/** Areas, through their facade and over HTTP. */
@NullMarked
package city.liangwang.area;

import org.jspecify.annotations.NullMarked;
