/**
 * Figures, indicators and carbon: projections that can be rebuilt, and the way down from each
 * figure.
 */
@AppModule(
    name = "statistics",
    allowedDependencies = {
      "shared",
      "platform",
      "ledger",
      "area",
      "catalog",
      "people",
      "booking",
      "collection",
      "custody",
      "sorting"
    },
    exposedPackages = {"city.liangwang.statistics", "city.liangwang.statistics.spi"})
@NullMarked
package city.liangwang.statistics;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
