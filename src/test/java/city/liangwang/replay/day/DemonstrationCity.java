package city.liangwang.replay.day;

import city.liangwang.launcher.Ports;
import city.liangwang.testing.Servers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The application with the city of the demonstration, in a database of its own. */
public final class DemonstrationCity implements QuarkusTestProfile {

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Database.class));
  }

  /** An empty database beside that of all other tests. */
  public static final class Database implements QuarkusTestResourceLifecycleManager {

    private static final String REACTIVE = "quarkus.datasource.reactive.url";
    private static final String JDBC = "quarkus.datasource.jdbc.url";
    private static final String REDIS = "quarkus.redis.hosts";

    @Override
    public Map<String, String> start() {
      var settings = new TreeMap<>(Servers.settings());
      var name = "replay_" + System.nanoTime();
      create(settings, name);
      settings.computeIfPresent(REACTIVE, (key, url) -> url.replaceFirst("[^/]+$", name));
      settings.computeIfPresent(JDBC, (key, url) -> url.replaceFirst("[^/]+$", name));
      settings.computeIfPresent(REDIS, (key, url) -> url + "/1");
      settings.put("liangwang.city", "anyang");
      settings.put("liangwang.standin.wechat.port", String.valueOf(Ports.anyFree()));
      settings.put("liangwang.limit.person-per-second", "5000");
      return settings;
    }

    private static void create(Map<String, String> settings, String name) {
      try (var connection =
              DriverManager.getConnection(
                  settings.get(JDBC),
                  settings.get("quarkus.datasource.username"),
                  settings.get("quarkus.datasource.password"));
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void stop() {
      // It goes with the server.
    }
  }
}
