/** Uses a module that it does not declare, and is used by it in turn. */
@AppModule(name = "crate", exposedPackages = "archfixture.crate")
package archfixture.crate;

import city.liangwang.AppModule;
