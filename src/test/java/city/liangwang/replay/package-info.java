@NullMarked
package city.liangwang.replay;

import org.jspecify.annotations.NullMarked;
