/** The use cases of collection; transactions start here. */
@NullMarked
package city.liangwang.collection.app;

import org.jspecify.annotations.NullMarked;
