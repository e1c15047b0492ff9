package city.liangwang.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks for: ports, and servers of one's own by the ordinary Quarkus settings.
 */
record LauncherSettings(Map<String, String> environment) {

  /** The ports, each with the variable that moves it. */
  enum Port {
    APPLICATION("the application", "LIANGWANG_HTTP_PORT", 8080),
    KEYCLOAK("Keycloak", "LIANGWANG_KEYCLOAK_PORT", 8081),
    POSTGRES("PostgreSQL", "LIANGWANG_POSTGRES_PORT", 5433),
    REDIS("Redis", "LIANGWANG_REDIS_PORT", 6380),
    WECHAT("the WeChat stand-in", "LIANGWANG_WECHAT_PORT", 8089);

    private final String what;
    private final String variable;
    private final int usual;

    Port(String what, String variable, int usual) {
      this.what = what;
      this.variable = variable;
      this.usual = usual;
    }

    String what() {
      return what;
    }

    String variable() {
      return variable;
    }
  }

  private static final int PORT_MAX = 65_535;

  int port(Port port) {
    return get(port.variable).map(value -> number(port, value)).orElse(port.usual);
  }

  boolean ownPostgres() {
    return get("QUARKUS_DATASOURCE_REACTIVE_URL").isPresent();
  }

  boolean ownRedis() {
    return get("QUARKUS_REDIS_HOSTS").isPresent();
  }

  boolean ownKeycloak() {
    return get("QUARKUS_OIDC_AUTH_SERVER_URL").isPresent();
  }

  /** What the platform signs in with at Keycloak. */
  Optional<String> keycloakClientSecret() {
    return get("LIANGWANG_KEYCLOAK_CLIENT_SECRET");
  }

  String city() {
    return get("LIANGWANG_CITY").orElse("anyang");
  }

  String address() {
    return "http://localhost:" + port(Port.APPLICATION);
  }

  String keycloakAddress() {
    return "http://localhost:" + port(Port.KEYCLOAK);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static int number(Port port, String value) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number > 0 && number <= PORT_MAX) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too large.
    }
    throw new LauncherFailure(
        port.variable + " is \"" + value + "\"; set it to a port between 1 and 65535.");
  }
}
