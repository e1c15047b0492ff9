/** Areas over HTTP. */
@NullMarked
package city.liangwang.area.web;

import org.jspecify.annotations.NullMarked;
