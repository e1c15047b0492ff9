/** What happens at the centre, one class per use case. */
@NullMarked
package city.liangwang.sorting.app;

import org.jspecify.annotations.NullMarked;
