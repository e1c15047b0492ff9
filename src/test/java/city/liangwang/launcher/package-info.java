/** Starts, adopts and stops real servers. */
@NullMarked
package city.liangwang.launcher;

import org.jspecify.annotations.NullMarked;
