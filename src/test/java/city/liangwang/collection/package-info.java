@NullMarked
package city.liangwang.collection;

import org.jspecify.annotations.NullMarked;
