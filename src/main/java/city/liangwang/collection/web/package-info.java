/** Door weighings over HTTP. */
@NullMarked
package city.liangwang.collection.web;

import org.jspecify.annotations.NullMarked;
