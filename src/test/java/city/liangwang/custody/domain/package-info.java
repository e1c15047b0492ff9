@NullMarked
package city.liangwang.custody.domain;

import org.jspecify.annotations.NullMarked;
