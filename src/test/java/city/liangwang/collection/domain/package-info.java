@NullMarked
package city.liangwang.collection.domain;

import org.jspecify.annotations.NullMarked;
