/** Custody over HTTP. */
@NullMarked
package city.liangwang.custody.web;

import org.jspecify.annotations.NullMarked;
