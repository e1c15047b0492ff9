/** The centre over HTTP. */
@NullMarked
package city.liangwang.sorting.web;

import org.jspecify.annotations.NullMarked;
