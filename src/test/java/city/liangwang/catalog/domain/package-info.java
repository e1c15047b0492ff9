/** Rules of the catalogue in plain Java. */
@NullMarked
package city.liangwang.catalog.domain;

import org.jspecify.annotations.NullMarked;
