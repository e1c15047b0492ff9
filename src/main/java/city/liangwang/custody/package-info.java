/** Hand-over at the station, containers and trips. */
@AppModule(
    name = "custody",
    allowedDependencies = {
      "shared",
      "platform",
      "ledger",
      "area",
      "catalog",
      "people",
      "collection"
    },
    exposedPackages = {"city.liangwang.custody", "city.liangwang.custody.spi"})
@NullMarked
package city.liangwang.custody;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
