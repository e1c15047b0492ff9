@NullMarked
package city.liangwang.replay.http;

import org.jspecify.annotations.NullMarked;
