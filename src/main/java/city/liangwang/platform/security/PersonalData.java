package city.liangwang.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Map;

/** The keys of personal data. */
@ConfigMapping(prefix = "liangwang.phone")
public interface PersonalData {

  /**
   * 32 random bytes in base64, which encrypt phone numbers ({@code openssl rand -base64 32}). Who
   * loses it has lost the numbers.
   */
  String key();

  /** The number of this key, 1 to 127; it is written beside every value. */
  @WithDefault("1")
  int keyId();

  /** Former keys by their numbers, for reading what they have encrypted. */
  @WithName("former-keys")
  Map<Integer, String> formerKeys();
}
