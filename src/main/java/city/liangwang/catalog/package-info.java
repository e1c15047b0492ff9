/** Materials, prices, emission factors and scales, each with its validity. */
@AppModule(
    name = "catalog",
    allowedDependencies = {"shared", "platform"},
    exposedPackages = "city.liangwang.catalog")
@NullMarked
package city.liangwang.catalog;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
