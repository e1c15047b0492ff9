/** What the ledger means to a resident: money, points, statements. */
@AppModule(
    name = "wallet",
    allowedDependencies = {"shared", "platform", "ledger", "people", "catalog"},
    exposedPackages = {"city.liangwang.wallet", "city.liangwang.wallet.spi"})
@NullMarked
package city.liangwang.wallet;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
