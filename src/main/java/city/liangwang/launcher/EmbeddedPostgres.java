package city.liangwang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL on 127.0.0.1 whose data stay in one folder. The server outlives the process
 * that started it, until {@link #stop}; a start finds a server that was left behind and goes on
 * with it.
 */
public final class EmbeddedPostgres {

  public static final String USER = "liangwang";
  public static final String DATABASE = "liangwang";

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PORT_LINE = 3;

  /**
   * Where a server lives.
   *
   * @param folder holds data and log; nothing else may be in it
   * @param binaries holds the programs; several servers may share them
   * @param durable false gives up the data in a crash of the machine, for tests
   */
  public record Settings(Path folder, Path binaries, int port, String password, boolean durable) {}

  private final Settings settings;
  private final Path data;
  private final ServerAccount account;
  private final PostgresBinaries binaries;

  private EmbeddedPostgres(Settings settings, ServerAccount account, PostgresBinaries binaries) {
    this.settings = settings;
    this.data = settings.folder().resolve("data");
    this.account = account;
    this.binaries = binaries;
  }

  /** Starts the server, or adopts the one that already runs on these data. */
  public static EmbeddedPostgres start(Settings settings) {
    try {
      ServerAccount account = ServerAccount.choose();
      Path folder = settings.folder().toAbsolutePath();
      Files.createDirectories(folder);
      PostgresBinaries binaries = PostgresBinaries.unpackedIn(settings.binaries().toAbsolutePath());
      EmbeddedPostgres server =
          new EmbeddedPostgres(
              new Settings(
                  folder,
                  binaries.folder(),
                  settings.port(),
                  settings.password(),
                  settings.durable()),
              account,
              binaries);
      account.handOver(folder);
      server.startOrAdopt();
      return server;
    } catch (IOException e) {
      throw new LauncherFailure("PostgreSQL could not be started: " + e.getMessage(), e);
    }
  }

  /** The address for the reactive client. */
  public String reactiveUrl() {
    return "postgresql://127.0.0.1:" + settings.port() + "/" + DATABASE;
  }

  /** The address for JDBC, which only the migrations speak. */
  public String jdbcUrl() {
    return "jdbc:" + reactiveUrl();
  }

  public String password() {
    return settings.password();
  }

  public int port() {
    return settings.port();
  }

  /**
   * Rolls back what is open, writes everything to disk and ends the server; nothing happens when it
   * is down.
   */
  public void stop() {
    if (runs()) {
      control("stop", "-m", "fast", "-w", "-t", String.valueOf(PATIENCE.toSeconds()));
    }
  }

  /** The process of the running server, by {@code postmaster.pid}. */
  public Optional<ProcessHandle> process() {
    return PidFile.of(data.resolve("postmaster.pid")).process("postgres");
  }

  private void startOrAdopt() throws IOException {
    if (runs()) {
      if (runningPort() == settings.port()) {
        return;
      }
      stop();
    }
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      createCluster();
    }
    // A process number is soon given to somebody else; PostgreSQL would not start over such a file.
    if (process().isEmpty()) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
    if (Ports.answers(settings.port())) {
      throw new LauncherFailure(
          Prerequisites.portTaken("PostgreSQL", settings.port(), "LIANGWANG_POSTGRES_PORT"));
    }
    Command.Result started =
        control(
            "start",
            "-w",
            "-t",
            String.valueOf(PATIENCE.toSeconds()),
            "-l",
            log(),
            "-o",
            options());
    if (!started.succeeded()) {
      throw new LauncherFailure("PostgreSQL did not start; its log is " + log() + ".");
    }
  }

  private boolean runs() {
    return Files.exists(data.resolve("postmaster.pid")) && control("status").succeeded();
  }

  private int runningPort() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
    return lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
  }

  private void createCluster() throws IOException {
    Path half = settings.folder().resolve("new");
    Folders.delete(half);
    ServerAccount.privateFolder(half);
    Path password = settings.folder().resolve("password");
    SecretFile.write(password, settings.password());
    account.handOver(settings.folder());
    try {
      initialise(half, password);
      createDatabase(half);
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(half, data);
  }

  private void initialise(Path cluster, Path password) {
    require(
        "initdb",
        Command.words(
            account.prefix(),
            binaries.program("initdb"),
            "--pgdata=" + cluster,
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-instructions",
            settings.durable() ? "--data-checksums" : "--no-sync"));
  }

  /** The artefact has no createdb; the server in single-user mode does the same. */
  private void createDatabase(Path cluster) throws IOException {
    Path statement = settings.folder().resolve("create.sql");
    Files.writeString(statement, "create database " + DATABASE + ";\n", StandardCharsets.UTF_8);
    account.handOver(settings.folder());
    try {
      require(
          "postgres --single",
          Command.words(
              account.prefix(),
              "sh",
              "-c",
              "exec \"$0\" --single -D \"$1\" postgres < \"$2\"",
              binaries.program("postgres"),
              cluster.toString(),
              statement.toString()));
    } finally {
      Files.deleteIfExists(statement);
    }
  }

  private void require(String what, List<String> words) {
    Command.Result result = Command.run(settings.folder(), PATIENCE, words);
    if (!result.succeeded()) {
      throw new LauncherFailure(
          "PostgreSQL could not create its data (" + what + "): " + result.output());
    }
  }

  private Command.Result control(String... words) {
    List<String> all =
        Command.words(
            Command.words(
                account.prefix(), binaries.program("pg_ctl"), "-D", data.toString(), "-s"),
            words);
    return Command.run(settings.folder(), PATIENCE.plusSeconds(10), all);
  }

  private String log() {
    return settings.folder().resolve("postgresql.log").toString();
  }

  private String options() {
    String always =
        "-p "
            + settings.port()
            + " -c listen_addresses=127.0.0.1"
            + " -c unix_socket_directories="
            + " -c max_connections=200"
            + " -c shared_buffers=256MB"
            + " -c wal_compression=on"
            + " -c max_wal_size=2GB"
            + " -c shared_preload_libraries=pg_stat_statements"
            + " -c timezone=UTC -c log_timezone=UTC";
    return settings.durable()
        ? always
        : always + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
  }
}
