/** Who looked at whose personal data, and why. */
@NullMarked
package city.liangwang.platform.audit;

import org.jspecify.annotations.NullMarked;
