package city.liangwang.launcher;

import city.liangwang.launcher.LauncherSettings.Port;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the application, as environment variables; whatever the person who starts it has
 * set, wins.
 */
final class ApplicationEnvironment {

  private final LauncherSettings settings;
  private final Map<String, String> values = new HashMap<>();

  ApplicationEnvironment(LauncherSettings settings) {
    this.settings = settings;
    put("QUARKUS_PROFILE", "demo");
    put("QUARKUS_HTTP_HOST", "127.0.0.1");
    put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(Port.APPLICATION)));
    put("LIANGWANG_WECHAT_PORT", String.valueOf(settings.port(Port.WECHAT)));
    put("LIANGWANG_CITY", settings.city());
  }

  ApplicationEnvironment postgres(@Nullable EmbeddedPostgres postgres) {
    if (postgres != null) {
      put("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl());
      put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
      put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
      put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
    } else {
      settings
          .get("QUARKUS_DATASOURCE_REACTIVE_URL")
          .ifPresent(url -> put("QUARKUS_DATASOURCE_JDBC_URL", jdbc(url)));
    }
    return this;
  }

  ApplicationEnvironment redis(@Nullable EmbeddedRedis redis) {
    if (redis != null) {
      put("QUARKUS_REDIS_HOSTS", redis.hosts());
    }
    return this;
  }

  ApplicationEnvironment keycloak(Secrets secrets) {
    if (!settings.ownKeycloak()) {
      String address = settings.keycloakAddress();
      put("QUARKUS_OIDC_AUTH_SERVER_URL", address + "/realms/" + EmbeddedKeycloak.REALM);
      put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", address);
      put("LIANGWANG_KEYCLOAK_CLIENT_SECRET", secrets.keycloakClientSecret());
    }
    return this;
  }

  ApplicationEnvironment secrets(Secrets secrets, DemoPeople people) {
    put("LIANGWANG_TOKEN_PRIVATE_KEY", secrets.tokenPrivateKey().toString());
    put("LIANGWANG_TOKEN_PUBLIC_KEY", secrets.tokenPublicKey().toString());
    put("LIANGWANG_PHONE_KEY", secrets.phoneKey());
    put("LIANGWANG_DEMO_PEOPLE", people.file().toString());
    return this;
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }

  private void put(String name, String value) {
    values.put(name, settings.get(name).orElse(value));
  }

  private static String jdbc(String reactive) {
    return "jdbc:"
        + reactive.replaceFirst("^(vertx-reactive:)?(postgres|postgresql):", "postgresql:");
  }
}
