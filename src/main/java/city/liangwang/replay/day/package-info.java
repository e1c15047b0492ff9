/** The people of the day, each doing their work through the API. */
@NullMarked
package city.liangwang.replay.day;

import org.jspecify.annotations.NullMarked;
