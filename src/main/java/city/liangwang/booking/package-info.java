/** Pickups and the slots they are booked into. */
@AppModule(
    name = "booking",
    allowedDependencies = {"shared", "platform", "area", "catalog", "people"},
    exposedPackages = {"city.liangwang.booking", "city.liangwang.booking.spi"})
@NullMarked
package city.liangwang.booking;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
