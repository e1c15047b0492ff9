package city.liangwang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.ledger.Ledger;
import city.liangwang.testing.Servers;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Run by {@code bench/ledger/run}; bench/README.md says what the figures mean. */
@QuarkusTest
class LedgerBench {

  private static final int[] CLIENTS = {8, 32};
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration TIME = Duration.ofSeconds(7);
  private static final long FEN = 100;
  private static final Pattern TPS = Pattern.compile("tps = (\\d+)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

  @Inject Ledger ledger;
  @Inject Vertx vertx;
  @Inject World world;
  @Inject Pool applicationPool;

  @Test
  void postings() throws Exception {
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("fsync")).isEqualTo("on");
    System.out.printf(
        "%n%-44s %8s %10s %8s %10s %10s%n",
        "two-leg postings, spread accounts",
        "clients",
        "per second",
        "share",
        "median ms",
        "p99 ms");
    for (int clients : CLIENTS) {
      measure(clients);
    }
    assertThat(applicationPool.query("select * from ledger.findings()").executeAndAwait().size())
        .isZero();
    System.out.println("ledger check: ok");
  }

  private void measure(int clients) throws IOException, InterruptedException {
    pgbench(clients, WARM_UP);
    var limit = pgbench(clients, TIME);
    print("pgbench, the application's own SQL", clients, limit, limit);
    var pool = pool(clients);
    print("in process, one statement", clients, inProcess(clients, pool), limit);
    print("in process, begin and commit", clients, inTransaction(clients, pool), limit);
    pool.close().await().indefinitely();
    print("over HTTP, with token and JSON", clients, overHttp(clients), limit);
  }

  private Measured inProcess(int clients, Pool pool) {
    return Measured.of(
        clients,
        WARM_UP,
        TIME,
        () -> pool.withConnection(db -> ledger.post(db, List.of(aPurchase()))));
  }

  private Measured inTransaction(int clients, Pool pool) {
    return Measured.of(
        clients,
        WARM_UP,
        TIME,
        () -> pool.withTransaction(db -> ledger.post(db, List.of(aPurchase()))));
  }

  private Measured overHttp(int clients) {
    var options = new WebClientOptions().setMaxPoolSize(clients).setKeepAlive(true);
    var client = WebClient.create(vertx, options);
    var token = world.aFinanceOfficer().token();
    try {
      return Measured.of(clients, WARM_UP, TIME, () -> put(client, token));
    } finally {
      client.close();
    }
  }

  private Uni<Void> put(WebClient client, String token) {
    var body = new JsonObject().put("residentId", Postings.aResident().toString()).put("fen", FEN);
    return client
        .put(RestAssured.port, "localhost", "/bench/postings/" + UUID.randomUUID())
        .bearerTokenAuthentication(token)
        .sendJsonObject(body)
        .invoke(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .replaceWithVoid();
  }

  private static city.liangwang.ledger.Transfer aPurchase() {
    var id = UUID.randomUUID();
    return Postings.purchase(id, id, Postings.aResident(), FEN);
  }

  private Pool pool(int clients) {
    var settings = Servers.settings();
    var options =
        PgConnectOptions.fromUri(setting(settings, "quarkus.datasource.reactive.url"))
            .setUser(setting(settings, "quarkus.datasource.username"))
            .setPassword(setting(settings, "quarkus.datasource.password"))
            .setCachePreparedStatements(true);
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(clients))
        .connectingTo(options)
        .using(vertx)
        .build();
  }

  private static Measured pgbench(int clients, Duration time)
      throws IOException, InterruptedException {
    var settings = Servers.settings();
    var server = URI.create(setting(settings, "quarkus.datasource.reactive.url"));
    var command =
        List.of(
            "pgbench",
            "--no-vacuum",
            "--protocol=prepared",
            "--file=bench/ledger/post.sql",
            "--client=" + clients,
            "--jobs=2",
            "--time=" + time.toSeconds(),
            "--host=" + server.getHost(),
            "--port=" + server.getPort(),
            "--username=" + setting(settings, "quarkus.datasource.username"),
            server.getPath().substring(1));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", setting(settings, "quarkus.datasource.password"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return new Measured(Long.parseLong(first(TPS, said)), micros(first(LATENCY, said)), 0);
  }

  private static long micros(String millis) {
    return new java.math.BigDecimal(millis).movePointRight(3).longValue();
  }

  private static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private String setting(String name) {
    return applicationPool.query("show " + name).executeAndAwait().iterator().next().getString(0);
  }

  private static String setting(java.util.Map<String, String> settings, String name) {
    return Objects.requireNonNull(settings.get(name));
  }

  private static void print(String what, int clients, Measured measured, Measured limit) {
    System.out.printf(
        "%-44s %8d %10d %7d%% %10s %10s%n",
        what,
        clients,
        measured.perSecond(),
        100 * measured.perSecond() / limit.perSecond(),
        millis(measured.medianMicros()),
        millis(measured.p99Micros()));
  }

  private static String millis(long micros) {
    return micros == 0 ? "-" : "%d.%d".formatted(micros / 1_000, micros % 1_000 / 100);
  }
}
