/** The SQL of people. */
@NullMarked
package city.liangwang.people.data;

import org.jspecify.annotations.NullMarked;
