package city.liangwang.integration.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How WeChat is reached. */
@ConfigMapping(prefix = "liangwang.wechat")
public interface WeChatConfig {

  /** Where WeChat's API is. */
  @WithDefault("https://api.weixin.qq.com")
  String url();

  /** The AppID of the mini-program. Without it nobody signs in with WeChat. */
  Optional<String> appId();

  /** The AppSecret of the mini-program. */
  Optional<String> secret();

  /** How long to wait for an answer. */
  @WithDefault("5s")
  Duration patience();
}
