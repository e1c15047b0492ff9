/** Who is to go, in plain Java. */
@NullMarked
package city.liangwang.dispatch.domain;

import org.jspecify.annotations.NullMarked;
