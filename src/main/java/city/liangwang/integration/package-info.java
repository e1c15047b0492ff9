/**
 * The rim: one package for each thing outside. It may use the root and {@code spi} packages of the
 * modules that it serves, and nobody uses it.
 */
@AppModule(
    name = "integration",
    allowedDependencies = {
      "shared",
      "platform",
      "ledger",
      "area",
      "catalog",
      "people",
      "booking",
      "dispatch",
      "collection",
      "custody",
      "sorting",
      "wallet",
      "statistics"
    },
    exposedPackages = {})
@NullMarked
package city.liangwang.integration;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
