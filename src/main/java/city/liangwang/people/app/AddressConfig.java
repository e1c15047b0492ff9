package city.liangwang.people.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where residents live. */
@ConfigMapping(prefix = "liangwang.addresses")
public interface AddressConfig {

  /** How many addresses a resident may register; none is ever taken away. */
  @WithDefault("10")
  int max();
}
