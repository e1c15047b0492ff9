/** The tables of dispatch. */
@NullMarked
package city.liangwang.dispatch.data;

import org.jspecify.annotations.NullMarked;
