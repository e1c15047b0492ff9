package city.liangwang.testing;

import city.liangwang.launcher.EmbeddedPostgres;
import city.liangwang.launcher.EmbeddedRedis;
import city.liangwang.launcher.Folders;
import city.liangwang.launcher.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Real PostgreSQL and Redis for all tests of one run, started by whoever asks first and stopped
 * when the JVM ends. Every {@code @QuarkusTest} has them without saying so; tests without Quarkus
 * call {@link #settings}.
 */
@WithTestResource(value = Servers.class, scope = TestResourceScope.GLOBAL)
public class Servers implements QuarkusTestResourceLifecycleManager {

  // Kept as system properties: Quarkus loads this class once per class loader, and each would start
  // servers of its own.
  private static final String PREFIX = "liangwang.test-servers.";
  private static final String DEMO_PEOPLE =
      """
      username,password,role,scope,nameZh
      boss,correct-horse-battery,administrator,city:990100,庚
      keeper-up,staple-horse-battery,station-keeper,station:UP,甲
      """;
  private static final Path TARGET = Path.of("target", "test-servers").toAbsolutePath();

  @Override
  public Map<String, String> start() {
    return settings();
  }

  @Override
  public void stop() {
    // The servers serve the next test class too; the JVM stops them.
  }

  /** The Quarkus settings that point at the servers, which run once this has returned. */
  public static Map<String, String> settings() {
    synchronized (System.getProperties()) {
      Map<String, String> known = known();
      if (!known.isEmpty()) {
        return known;
      }
      Map<String, String> started = startServers();
      started.forEach((name, value) -> System.setProperty(PREFIX + name, value));
      return started;
    }
  }

  private static Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        known.put(name.substring(PREFIX.length()), System.getProperty(name));
      }
    }
    return known;
  }

  private static Map<String, String> startServers() {
    Path folder = TARGET.resolve("run-" + ProcessHandle.current().pid());
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            new EmbeddedPostgres.Settings(
                folder.resolve("postgresql"),
                TARGET.resolve("postgresql-binaries"),
                Ports.anyFree(),
                "only-for-tests",
                // The benchmarks pay for their commits.
                Boolean.getBoolean("liangwang.test.durable")));
    EmbeddedRedis redis = EmbeddedRedis.start(folder.resolve("redis"), Ports.anyFree());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, redis, folder)));
    Map<String, String> settings = new TreeMap<>();
    settings.put("quarkus.datasource.reactive.url", postgres.reactiveUrl());
    settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
    settings.put("quarkus.datasource.username", EmbeddedPostgres.USER);
    settings.put("quarkus.datasource.password", postgres.password());
    settings.put("quarkus.redis.hosts", redis.hosts());
    settings.putAll(keysAndPasswords(folder));
    settings.put("liangwang.standin.wechat.port", String.valueOf(Ports.anyFree()));
    settings.put("liangwang.phone.key", phoneKey());
    // Nothing listens there at first: the application must start without Keycloak.
    String keycloak = "http://localhost:" + Ports.anyFree();
    settings.put("quarkus.oidc.auth-server-url", keycloak + "/realms/liangwang");
    settings.put("quarkus.keycloak.admin-client.server-url", keycloak);
    settings.put("liangwang.keycloak.client-secret", clientSecret());
    return settings;
  }

  private static Map<String, String> keysAndPasswords(Path folder) {
    try {
      Map<String, String> settings = new TreeMap<>(Tokens.keySettings(folder.resolve("keys")));
      Path people = folder.resolve("demo-people.csv");
      Files.writeString(people, DEMO_PEOPLE);
      settings.put("liangwang.demo.people", people.toString());
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String phoneKey() {
    return Base64.getEncoder().encodeToString(random());
  }

  /** Keycloak reads a plus as a space: only characters that an address takes as they are. */
  private static String clientSecret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
  }

  private static byte[] random() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static void stop(EmbeddedPostgres postgres, EmbeddedRedis redis, Path folder) {
    redis.stop();
    postgres.stop();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
