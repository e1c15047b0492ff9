package city.liangwang.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis on 127.0.0.1 that keeps its data in an append-only file. The server outlives the
 * process that started it, until {@link #stop}; a start finds a server that was left behind and
 * goes on with it.
 */
public final class EmbeddedRedis {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PROGRAM = "redis-server";
  private static final String PONG = "+PONG";
  private static final int ANSWER_MILLIS = 1_000;

  private final Path folder;
  private final int port;

  private EmbeddedRedis(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts the server, or adopts the one that already runs on this folder. */
  public static EmbeddedRedis start(Path folder, int port) {
    try {
      EmbeddedRedis server = new EmbeddedRedis(folder.toAbsolutePath(), port);
      ServerAccount.privateFolder(server.folder);
      server.startOrAdopt();
      return server;
    } catch (IOException e) {
      throw new LauncherFailure("Redis could not be started: " + e.getMessage(), e);
    }
  }

  /** The address as Quarkus wants it. */
  public String hosts() {
    return "redis://127.0.0.1:" + port;
  }

  /** Writes everything to disk and ends the server; nothing happens when it is down. */
  public void stop() {
    try {
      process().ifPresent(process -> PidFile.end(process, PATIENCE));
      pidFile().delete();
    } catch (IOException e) {
      throw new LauncherFailure("Redis could not be stopped: " + e.getMessage(), e);
    }
  }

  /** The process of the running server, by its pid file. */
  public Optional<ProcessHandle> process() {
    return pidFile().process(PROGRAM);
  }

  private void startOrAdopt() throws IOException {
    if (process().isPresent()) {
      if (ownPort().equals(String.valueOf(port)) && answersInTime()) {
        return;
      }
      stop();
    }
    if (Ports.answers(port)) {
      throw new LauncherFailure(Prerequisites.portTaken("Redis", port, "LIANGWANG_REDIS_PORT"));
    }
    writeConfiguration();
    pidFile().delete();
    Command.Result started = Command.run(folder, PATIENCE, List.of(program(), "redis.conf"));
    if (!started.succeeded() || !answersInTime()) {
      throw new LauncherFailure(
          "Redis did not start; its log is " + folder.resolve("redis.log") + ".");
    }
  }

  /** Redis listens before it writes its pid file, and without that nobody finds it again. */
  private boolean answersInTime() {
    return Waiting.until(PATIENCE, () -> process().isPresent() && hasLoadedItsData());
  }

  /** A Redis that still reads its file listens, too, but answers every command with LOADING. */
  private boolean hasLoadedItsData() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(PONG.length());
      return PONG.equals(new String(answer, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return false;
    }
  }

  /** Relative names only: Redis does not take a folder with spaces everywhere. */
  private void writeConfiguration() throws IOException {
    Files.writeString(
        folder.resolve("redis.conf"),
        String.join(
            "\n",
            "bind 127.0.0.1",
            "port " + port,
            "daemonize yes",
            "pidfile redis.pid",
            "logfile redis.log",
            "appendonly yes",
            "appendfsync everysec",
            "save \"\"",
            ""),
        StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("port"), String.valueOf(port), StandardCharsets.UTF_8);
  }

  private String ownPort() throws IOException {
    Path file = folder.resolve("port");
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }

  private PidFile pidFile() {
    return PidFile.of(folder.resolve("redis.pid"));
  }

  /** The program of the Maven artefact; where that lacks a library, the one on the PATH. */
  private String program() throws IOException {
    Path own = folder.resolve(PROGRAM);
    if (!Files.isExecutable(own)) {
      unpack(own);
    }
    for (String candidate : List.of(own.toString(), PROGRAM)) {
      if (Command.run(folder, PATIENCE, List.of(candidate, "--version")).succeeded()) {
        return candidate;
      }
    }
    throw new LauncherFailure(
        "Redis does not run here (it needs libssl 3): install redis-server, or point QUARKUS_REDIS_HOSTS at your own server.");
  }

  private void unpack(Path target) throws IOException {
    Path unpacked = ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
    Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwx------"));
    Files.move(unpacked, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
