/** What the API's description says beyond the annotations: problems, and what is always there. */
@NullMarked
package city.liangwang.platform.openapi;

import org.jspecify.annotations.NullMarked;
