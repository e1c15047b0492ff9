/** Rules of the centre in plain Java. */
@NullMarked
package city.liangwang.sorting.domain;

import org.jspecify.annotations.NullMarked;
