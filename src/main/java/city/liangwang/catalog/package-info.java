/**
 * Materials, prices, emission factors and scales, each with its validity. Prices hold in a division
 * and scales stand at a station or a centre, so the catalogue stands on areas.
 */
@AppModule(
    name = "catalog",
    allowedDependencies = {"shared", "platform", "area"},
    exposedPackages = {"city.liangwang.catalog", "city.liangwang.catalog.spi"})
@NullMarked
package city.liangwang.catalog;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
