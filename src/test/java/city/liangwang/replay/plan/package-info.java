@NullMarked
package city.liangwang.replay.plan;

import org.jspecify.annotations.NullMarked;
