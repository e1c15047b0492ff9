@NullMarked
package city.liangwang.dispatch.web;

import org.jspecify.annotations.NullMarked;
