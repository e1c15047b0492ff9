@NullMarked
package city.liangwang.statistics.domain;

import org.jspecify.annotations.NullMarked;
