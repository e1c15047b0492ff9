/** People's resources and their records. */
@NullMarked
package city.liangwang.people.web;

import org.jspecify.annotations.NullMarked;
