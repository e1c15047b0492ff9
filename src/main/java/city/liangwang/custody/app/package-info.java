/** What happens at the station and on the road, one class per use case. */
@NullMarked
package city.liangwang.custody.app;

import org.jspecify.annotations.NullMarked;
