@NullMarked
package city.liangwang.statistics.app;

import org.jspecify.annotations.NullMarked;
