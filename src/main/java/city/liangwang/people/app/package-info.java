/** The use cases of people; transactions start here. */
@NullMarked
package city.liangwang.people.app;

import org.jspecify.annotations.NullMarked;
