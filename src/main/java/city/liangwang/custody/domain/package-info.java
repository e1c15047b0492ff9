/** Rules of custody in plain Java. */
@NullMarked
package city.liangwang.custody.domain;

import org.jspecify.annotations.NullMarked;
