package city.liangwang.people.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** How people sign in. */
@ConfigMapping(prefix = "liangwang.sign-in")
public interface PeopleConfig {

  /** How long a token of the mini-program is good. */
  @WithDefault("30m")
  Duration tokenLifetime();

  /** Sign-ins a minute from one network address; a mobile network hides many behind one. */
  @WithDefault("300")
  long addressPerMinute();

  /** Sign-ins a minute of one WeChat account. */
  @WithDefault("10")
  long personPerMinute();

  /** How many residents one member of staff may search for by phone within a minute. */
  @WithDefault("10")
  long searchesPerMinute();

  /** How often to look for sign-in accounts that are due at Keycloak. */
  @WithDefault("3s")
  Duration accountCheck();

  /**
   * How long to wait before a sign-in account that could not be made is tried again, and the
   * longest wait while Keycloak is away: it begins with {@link #accountCheck} and doubles.
   */
  @WithDefault("30s")
  Duration accountRetry();

  /** The console's client at Keycloak. */
  @WithDefault("liangwang-console")
  String consoleClient();

  /**
   * The id that Keycloak gave to the first administrator, who was made there by hand; everybody
   * else is registered by that person.
   */
  Optional<UUID> firstAdministrator();
}
