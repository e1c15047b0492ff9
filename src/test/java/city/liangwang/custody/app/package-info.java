@NullMarked
package city.liangwang.custody.app;

import org.jspecify.annotations.NullMarked;
