/** Who calls, in which roles, and how personal data is kept. */
@NullMarked
package city.liangwang.platform.security;

import org.jspecify.annotations.NullMarked;
