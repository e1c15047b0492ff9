package city.liangwang.ledger.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the books are checked. */
@ConfigMapping(prefix = "liangwang.ledger")
public interface LedgerConfig {

  /** How old the last check may be before another one is made. */
  @WithDefault("24h")
  Duration checkEvery();

  /** How often every copy of the application looks whether a check is due. */
  @WithDefault("10m")
  Duration checkLook();
}
