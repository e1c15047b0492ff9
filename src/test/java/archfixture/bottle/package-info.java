/** The bad example: every rule of the architecture is broken once in here. */
@AppModule(name = "bottle", exposedPackages = "archfixture.bottle")
package archfixture.bottle;

import city.liangwang.AppModule;
