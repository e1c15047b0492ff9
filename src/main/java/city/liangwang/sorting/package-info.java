/** Weighbridge intake, sorting runs, lots and outbound. */
@AppModule(
    name = "sorting",
    allowedDependencies = {"shared", "platform", "ledger", "area", "catalog", "people", "custody"},
    exposedPackages = "city.liangwang.sorting")
@NullMarked
package city.liangwang.sorting;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
