/** Weighing at the door, receipts, disputes and corrections. */
@AppModule(
    name = "collection",
    allowedDependencies = {
      "shared",
      "platform",
      "ledger",
      "area",
      "catalog",
      "people",
      "booking",
      "wallet"
    },
    exposedPackages = "city.liangwang.collection")
@NullMarked
package city.liangwang.collection;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
