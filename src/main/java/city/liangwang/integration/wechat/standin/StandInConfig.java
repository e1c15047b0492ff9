package city.liangwang.integration.wechat.standin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the stand-in of WeChat listens. */
@ConfigMapping(prefix = "liangwang.standin.wechat")
public interface StandInConfig {

  /** Whether it runs at all. Never where real people sign in: it lets everybody be anybody. */
  @WithDefault("false")
  boolean enabled();

  @WithDefault("8089")
  int port();

  @WithDefault("127.0.0.1")
  String host();
}
