/** One double-entry book for money, points and grams. */
@AppModule(
    name = "ledger",
    allowedDependencies = {"shared", "platform"},
    exposedPackages = "city.liangwang.ledger")
@NullMarked
package city.liangwang.ledger;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
