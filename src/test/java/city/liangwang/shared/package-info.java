@NullMarked
package city.liangwang.shared;

import org.jspecify.annotations.NullMarked;
