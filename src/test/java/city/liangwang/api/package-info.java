@NullMarked
package city.liangwang.api;

import org.jspecify.annotations.NullMarked;
