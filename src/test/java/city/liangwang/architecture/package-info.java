@NullMarked
package city.liangwang.architecture;

import org.jspecify.annotations.NullMarked;
