package city.liangwang.ledger;

import city.liangwang.testing.Servers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/** A database with nothing but the ledger in it, for tests that go without Quarkus. */
final class LedgerDatabase implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LAST_MIGRATION = "021";

  private final Vertx vertx;
  private final Pool pool;
  private final Ledger ledger = new Ledger();
  private final String url;

  private LedgerDatabase(Vertx vertx, Pool pool, String url) {
    this.vertx = vertx;
    this.pool = pool;
    this.url = url;
  }

  /** A new database on the server of the tests. */
  static LedgerDatabase fresh() {
    var settings = Servers.settings();
    var name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
    var server = Objects.requireNonNull(settings.get("quarkus.datasource.reactive.url"));
    try (var administration = connect(server, settings, 1)) {
      administration.run("create database " + name);
    }
    var url = server.substring(0, server.lastIndexOf('/') + 1) + name;
    return migrated(url, settings);
  }

  /** Brings the ledger into an empty database, or finds it there. */
  static LedgerDatabase migrated(String url, Map<String, String> settings) {
    Flyway.configure()
        .dataSource(
            "jdbc:" + url,
            settings.get("quarkus.datasource.username"),
            settings.get("quarkus.datasource.password"))
        .target(LAST_MIGRATION)
        .load()
        .migrate();
    return connect(url, settings, 32);
  }

  static LedgerDatabase connect(String url, Map<String, String> settings, int connections) {
    var vertx = Vertx.vertx();
    var options =
        PgConnectOptions.fromUri(url)
            .setUser(settings.get("quarkus.datasource.username"))
            .setPassword(settings.get("quarkus.datasource.password"))
            .setCachePreparedStatements(true);
    var pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(connections))
            .connectingTo(options)
            .using(vertx)
            .build();
    return new LedgerDatabase(vertx, Pool.newInstance(pool), url);
  }

  String url() {
    return url;
  }

  Pool pool() {
    return pool;
  }

  Ledger ledger() {
    return ledger;
  }

  void post(Transfer... transfers) {
    await(postLater(transfers));
  }

  Uni<Void> postLater(Transfer... transfers) {
    return pool.withTransaction(tx -> ledger.post(tx, List.of(transfers)));
  }

  <T> T inTransaction(Function<SqlConnection, Uni<T>> action) {
    return await(pool.withTransaction(action));
  }

  long balance(AccountKey account) {
    return await(ledger.balance(pool, account));
  }

  RowSet<Row> run(String sql) {
    return await(pool.query(sql).execute());
  }

  long number(String sql) {
    return run(sql).iterator().next().getLong(0);
  }

  static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }

  @Override
  public void close() {
    await(pool.close());
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
