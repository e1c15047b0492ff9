@NullMarked
package city.liangwang.collection.app;

import org.jspecify.annotations.NullMarked;
