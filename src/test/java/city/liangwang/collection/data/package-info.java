/** What the tables of collection refuse. */
@NullMarked
package city.liangwang.collection.data;

import org.jspecify.annotations.NullMarked;
