/**
 * What every module stands on: HTTP, problems, outbox, clock, security, audit, paging. Nothing
 * about recycling.
 */
@AppModule(
    name = "platform",
    allowedDependencies = "shared",
    exposedPackages = {
      "city.liangwang.platform.audit",
      "city.liangwang.platform.http",
      "city.liangwang.platform.limit",
      "city.liangwang.platform.live",
      "city.liangwang.platform.outbox",
      "city.liangwang.platform.paging",
      "city.liangwang.platform.repeat",
      "city.liangwang.platform.security",
      "city.liangwang.platform.sql",
      "city.liangwang.platform.time"
    })
@NullMarked
package city.liangwang.platform;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
