/** The catalogue over HTTP. */
@NullMarked
package city.liangwang.catalog.web;

import org.jspecify.annotations.NullMarked;
