@NullMarked
package city.liangwang.area.domain;

import org.jspecify.annotations.NullMarked;
