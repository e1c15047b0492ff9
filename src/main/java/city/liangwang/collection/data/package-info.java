/** The tables of collection. */
@NullMarked
package city.liangwang.collection.data;

import org.jspecify.annotations.NullMarked;
