/** Hand-overs, containers and trips in the database. */
@NullMarked
package city.liangwang.custody.data;

import org.jspecify.annotations.NullMarked;
