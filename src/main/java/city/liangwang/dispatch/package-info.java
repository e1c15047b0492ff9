/** Who goes to which pickup, and why. */
@AppModule(
    name = "dispatch",
    allowedDependencies = {"shared", "platform", "area", "people", "booking"},
    exposedPackages = {"city.liangwang.dispatch", "city.liangwang.dispatch.spi"})
@NullMarked
package city.liangwang.dispatch;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
