/** Door weighings over HTTP: what is read off requests and who sees which list. */
@NullMarked
package city.liangwang.collection.web;

import org.jspecify.annotations.NullMarked;
