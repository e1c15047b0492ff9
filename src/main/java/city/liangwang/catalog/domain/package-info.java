/** Prices, factors and scales with all that the public and administrators see of them. */
@NullMarked
package city.liangwang.catalog.domain;

import org.jspecify.annotations.NullMarked;
