package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.a_purchase_for;
import static city.liangwang.ledger.Examples.moneyOf;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.launcher.EmbeddedPostgres;
import city.liangwang.launcher.Folders;
import city.liangwang.launcher.Ports;
import city.liangwang.testing.Servers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Whoever is killed in the middle of load, the books balance and hold all that was acknowledged.
 */
class LedgerCrashTest {

  private static final int BAGS_BEFORE_THE_END = 150;
  private static final String BOOKED = "BOOKED ";
  private static final long PATIENCE_SECONDS = 60;

  @Test
  void a_writer_that_is_killed_leaves_books_that_balance() throws Exception {
    try (var books = LedgerDatabase.fresh()) {
      var acknowledged = new ArrayList<UUID>();
      for (int round = 1; round <= 2; round++) {
        var writer = startWriter(books.url(), Servers.settings());
        acknowledged.addAll(readUntilKilled(writer, () -> kill(writer.toHandle())));
      }

      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * BAGS_BEFORE_THE_END);
      assertSound(books, acknowledged);
    }
  }

  @Test
  void a_database_that_is_killed_comes_back_with_books_that_balance() throws Exception {
    var folder = Path.of("target", "test-servers", "crash-" + UUID.randomUUID()).toAbsolutePath();
    var settings = settingsOf(folder);
    var postgres = EmbeddedPostgres.start(settings);
    var access =
        Map.of(
            "quarkus.datasource.username",
            EmbeddedPostgres.USER,
            "quarkus.datasource.password",
            postgres.password());
    try {
      LedgerDatabase.migrated(postgres.reactiveUrl(), access).close();
      var server = postgres.process().orElseThrow();
      var writer = startWriter(postgres.reactiveUrl(), access);
      var acknowledged = readUntilKilled(writer, () -> killWithChildren(server));
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);

      postgres = EmbeddedPostgres.start(settings);

      try (var books = LedgerDatabase.connect(postgres.reactiveUrl(), access, 4)) {
        assertSound(books, acknowledged);
      }
    } finally {
      postgres.stop();
      Folders.delete(folder);
    }
  }

  /** And the books go on: nothing is left locked. */
  private static void assertSound(LedgerDatabase books, List<UUID> acknowledged) {
    assertThat(books.run("select * from ledger.findings()")).isEmpty();
    assertThat(
            LedgerDatabase.await(
                    books
                        .pool()
                        .preparedQuery("select count(*) from ledger.transfer where id = any($1)")
                        .execute(
                            io.vertx.mutiny.sqlclient.Tuple.of(acknowledged.toArray(UUID[]::new))))
                .iterator()
                .next()
                .getLong(0))
        .isEqualTo(acknowledged.size());
    var resident = UUID.randomUUID();
    books.post(a_purchase_for(resident, 5));
    assertThat(books.balance(moneyOf(resident))).isEqualTo(5);
  }

  private static EmbeddedPostgres.Settings settingsOf(Path folder) {
    return new EmbeddedPostgres.Settings(
        folder,
        Path.of("target", "test-servers", "postgresql-binaries").toAbsolutePath(),
        Ports.anyFree(),
        "only-for-tests",
        true);
  }

  private static Process startWriter(String url, Map<String, String> access) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            LedgerLoad.class.getName(),
            url,
            Objects.requireNonNull(access.get("quarkus.datasource.username")),
            Objects.requireNonNull(access.get("quarkus.datasource.password")))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Reads what was acknowledged, kills somebody in the middle of it, and reads the rest. */
  private static List<UUID> readUntilKilled(Process writer, Runnable kill)
      throws IOException, InterruptedException {
    var acknowledged = new ArrayList<UUID>();
    try (var said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (!line.startsWith(BOOKED)) {
          continue;
        }
        acknowledged.add(UUID.fromString(line.substring(BOOKED.length())));
        if (acknowledged.size() == BAGS_BEFORE_THE_END) {
          kill.run();
        }
      }
    }
    if (!writer.waitFor(Duration.ofSeconds(PATIENCE_SECONDS).toMillis(), TimeUnit.MILLISECONDS)) {
      writer.destroyForcibly();
    }
    return acknowledged;
  }

  // By its handle: Process.destroyForcibly would also close the pipe, with words still in it.
  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
  }

  private static void killWithChildren(ProcessHandle server) {
    var children = server.children().toList();
    kill(server);
    children.forEach(LedgerCrashTest::kill);
  }
}
