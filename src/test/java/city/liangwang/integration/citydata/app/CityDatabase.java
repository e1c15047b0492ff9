package city.liangwang.integration.citydata.app;

import city.liangwang.testing.Servers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/** A database of its own, with the schema and nothing in it. */
final class CityDatabase implements AutoCloseable {

  private final Pool server;
  private final String name;
  private final Pool pool;

  private CityDatabase(Pool server, String name, Pool pool) {
    this.server = server;
    this.name = name;
    this.pool = pool;
  }

  static CityDatabase create(Vertx vertx, Pool server, String name) {
    now(server.query("drop database if exists " + name + " with (force)").execute());
    now(server.query("create database " + name).execute());
    String jdbc = setting("jdbc.url").replaceAll("/[^/]*$", "/" + name);
    String user = setting("username");
    String password = setting("password");
    Flyway.configure()
        .dataSource(jdbc, user, password)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    var options = PgConnectOptions.fromUri(jdbc.replaceFirst("^jdbc:", ""));
    var pool =
        Pool.pool(
            vertx, options.setUser(user).setPassword(password), new PoolOptions().setMaxSize(2));
    return new CityDatabase(server, name, pool);
  }

  Pool pool() {
    return pool;
  }

  long count(String table) {
    return Long.parseLong(line("(select count(*) as n from " + table + ") counted", "n"));
  }

  /** The columns of the one row there is, with strokes between them; a dash where there is null. */
  String line(String from, String... columns) {
    var texts =
        Arrays.stream(columns)
            .map(column -> "(" + column + ")::text")
            .collect(Collectors.joining(", "));
    var rows =
        now(
            pool.query("select array_to_string(array[" + texts + "], '|', '-') from " + from)
                .execute());
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows in " + from);
    }
    return rows.iterator().next().getString(0);
  }

  @Override
  public void close() {
    now(pool.close());
    now(server.query("drop database " + name + " with (force)").execute());
  }

  private static String setting(String name) {
    return Objects.requireNonNull(Servers.settings().get("quarkus.datasource." + name));
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
