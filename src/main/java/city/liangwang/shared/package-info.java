/** Values that every module speaks in: money, mass, points, places, times and problems. */
@AppModule(name = "shared", exposedPackages = "city.liangwang.shared")
@NullMarked
package city.liangwang.shared;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
