@NullMarked
package city.liangwang.dispatch;

import org.jspecify.annotations.NullMarked;
