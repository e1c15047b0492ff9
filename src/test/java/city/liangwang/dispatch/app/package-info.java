@NullMarked
package city.liangwang.dispatch.app;

import org.jspecify.annotations.NullMarked;
