/** Divisions, communities, stations, centres, and which station serves whom. */
@AppModule(
    name = "area",
    allowedDependencies = {"shared", "platform"},
    exposedPackages = {"city.liangwang.area", "city.liangwang.area.spi"})
@NullMarked
package city.liangwang.area;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
