/** Residents, households, staff and organisations, and what each may see. */
@AppModule(
    name = "people",
    allowedDependencies = {"shared", "platform", "area"},
    exposedPackages = {"city.liangwang.people", "city.liangwang.people.spi"})
@NullMarked
package city.liangwang.people;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
