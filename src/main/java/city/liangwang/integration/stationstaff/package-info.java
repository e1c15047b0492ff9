/** Tells the areas who belongs to which station: people know places, and not the other way. */
@NullMarked
package city.liangwang.integration.stationstaff;

import org.jspecify.annotations.NullMarked;
