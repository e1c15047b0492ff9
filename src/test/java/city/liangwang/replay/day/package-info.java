@NullMarked
package city.liangwang.replay.day;

import org.jspecify.annotations.NullMarked;
