/** Shifts, claims, assignments and what happens at the door, over HTTP. */
@NullMarked
package city.liangwang.dispatch.web;

import org.jspecify.annotations.NullMarked;
