/** Rules about people in plain Java. */
@NullMarked
package city.liangwang.people.domain;

import org.jspecify.annotations.NullMarked;
