/** Problems as problem+json, and what all resources share. */
@NullMarked
package city.liangwang.platform.http;

import org.jspecify.annotations.NullMarked;
