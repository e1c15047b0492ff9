/** Places with all that the public and administrators see of them. */
@NullMarked
package city.liangwang.area.domain;

import org.jspecify.annotations.NullMarked;
