@NullMarked
package city.liangwang.dispatch.domain;

import org.jspecify.annotations.NullMarked;
