package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to real servers when they start, stop, start again, or lose whoever started them.
 */
class EmbeddedServersTest {

  private static final Path BINARIES =
      Path.of("target", "test-servers", "postgresql-binaries").toAbsolutePath();

  private final Path folder;
  private final List<Runnable> stops = new ArrayList<>();
  private final int postgresPort = Ports.anyFree();
  private final int redisPort = Ports.anyFree();

  EmbeddedServersTest(@TempDir Path temporary) throws IOException {
    // Where PostgreSQL runs as an unprivileged user, it has to get to its folder.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    folder = temporary.resolve("two nets");
  }

  @AfterEach
  void leave_nothing_behind() {
    stops.forEach(Runnable::run);
  }

  @Test
  void postgresql_keeps_its_data_over_a_stop_and_a_start() throws SQLException {
    EmbeddedPostgres first = postgres(postgresPort);
    ask(first, "create table kept as select 42 as answer");
    first.stop();
    assertThat(Ports.answers(postgresPort)).isFalse();

    assertThat(ask(postgres(postgresPort), "select answer from kept")).isEqualTo("42");
  }

  @Test
  void a_postgresql_that_was_left_behind_is_adopted() throws Exception {
    ProcessHandle left = postgres(postgresPort).process().orElseThrow();

    assertThat(postgres(postgresPort).process()).contains(left);
  }

  @Test
  void a_postgresql_that_was_left_behind_on_another_port_is_stopped_and_moved() throws Exception {
    ProcessHandle left = postgres(Ports.anyFree()).process().orElseThrow();

    EmbeddedPostgres moved = postgres(postgresPort);

    left.onExit().get(10, TimeUnit.SECONDS);
    assertThat(ask(moved, "show port")).isEqualTo(String.valueOf(postgresPort));
  }

  @Test
  void a_postgresql_that_was_killed_recovers_what_was_committed() throws Exception {
    EmbeddedPostgres killed = postgres(postgresPort);
    ask(killed, "create table kept as select 42 as answer");
    ProcessHandle process = killed.process().orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);

    assertThat(ask(postgres(postgresPort), "select answer from kept")).isEqualTo("42");
  }

  @Test
  void a_taken_port_is_told_before_postgresql_tries_it() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> postgres(other.getLocalPort()))
          .isInstanceOf(LauncherFailure.class)
          .hasMessageContaining("LIANGWANG_POSTGRES_PORT");
    }
  }

  @Test
  void redis_keeps_its_data_over_a_stop_and_a_start() throws IOException {
    EmbeddedRedis first = redis(redisPort);
    assertThat(tell("SET kept 42")).isEqualTo("+OK");
    first.stop();
    assertThat(Ports.answers(redisPort)).isFalse();

    redis(redisPort);
    assertThat(tell("STRLEN kept")).isEqualTo(":2");
  }

  @Test
  void a_redis_with_much_to_read_has_read_it_when_its_start_returns() throws IOException {
    EmbeddedRedis first = redis(redisPort);
    tell("EVAL \"for i = 1, 300000 do redis.call('SET', 'key' .. i, i) end return 1\" 0");
    first.stop();

    redis(redisPort);
    assertThat(tell("DBSIZE")).isEqualTo(":300000");
  }

  @Test
  void a_redis_that_was_left_behind_is_adopted() throws IOException {
    ProcessHandle left = redis(redisPort).process().orElseThrow();

    assertThat(redis(redisPort).process()).contains(left);
  }

  @Test
  void a_redis_that_was_left_behind_on_another_port_is_stopped_and_moved() throws Exception {
    ProcessHandle left = redis(Ports.anyFree()).process().orElseThrow();

    redis(redisPort);

    left.onExit().get(10, TimeUnit.SECONDS);
    assertThat(tell("STRLEN nothing")).isEqualTo(":0");
  }

  @Test
  void a_redis_that_was_killed_starts_again() throws Exception {
    ProcessHandle process = redis(redisPort).process().orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);

    assertThat(redis(redisPort).process()).isPresent();
  }

  @Test
  void a_pid_file_that_names_somebody_else_by_now_keeps_no_postgresql_from_starting()
      throws Exception {
    EmbeddedPostgres first = postgres(postgresPort);
    ask(first, "create table kept as select 42 as answer");
    Path pids = folder.resolve("postgresql/data/postmaster.pid");
    String stale = Files.readString(pids);
    first.stop();
    Files.writeString(
        pids, stale.replaceFirst("^[0-9]+", String.valueOf(ProcessHandle.current().pid())));

    assertThat(ask(postgres(postgresPort), "select answer from kept")).isEqualTo("42");
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void a_pid_file_that_names_somebody_else_by_now_keeps_no_redis_from_starting()
      throws IOException {
    redis(redisPort).stop();
    Files.writeString(folder.resolve("redis/redis.pid"), ProcessHandle.current().pid() + "\n");

    assertThat(redis(redisPort).process()).isPresent().get().isNotEqualTo(ProcessHandle.current());
  }

  @Test
  void a_taken_port_is_told_before_redis_tries_it() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> redis(other.getLocalPort()))
          .hasMessage(
              Prerequisites.portTaken("Redis", other.getLocalPort(), "LIANGWANG_REDIS_PORT"));
    }
  }

  @Test
  void a_redis_whose_file_is_broken_is_told_with_its_log() throws IOException {
    redis(redisPort).stop();
    Files.writeString(folder.resolve("redis/appendonly.aof"), "this is no log of commands");

    assertThatThrownBy(() -> redis(redisPort))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage("Redis did not start; its log is " + folder.resolve("redis/redis.log") + ".");
  }

  @Test
  void a_postgresql_whose_data_are_of_another_version_is_told_with_its_log() throws IOException {
    postgres(postgresPort).stop();
    Files.writeString(folder.resolve("postgresql/data/PG_VERSION"), "9\n");

    assertThatThrownBy(() -> postgres(postgresPort))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage(
            "PostgreSQL did not start; its log is "
                + folder.resolve("postgresql/postgresql.log")
                + ".");
  }

  @Test
  void nobody_enters_postgresql_without_the_password() {
    EmbeddedPostgres server = postgres(postgresPort);

    assertThatThrownBy(
            () ->
                DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgres.USER, "guessed")
                    .close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(folder.resolve("postgresql/password")).doesNotExist();
  }

  private EmbeddedPostgres postgres(int port) {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(
            new EmbeddedPostgres.Settings(
                folder.resolve("postgresql"), BINARIES, port, "only-for-tests", true));
    stops.add(server::stop);
    return server;
  }

  private EmbeddedRedis redis(int port) {
    EmbeddedRedis server = EmbeddedRedis.start(folder.resolve("redis"), port);
    stops.add(server::stop);
    return server;
  }

  /** The first column of the first row, or nothing for a statement without rows. */
  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(), EmbeddedPostgres.USER, server.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }

  private String tell(String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redisPort)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }
}
