package city.liangwang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged application as a process beside the launcher. */
final class Application {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final int LOG_LINES = 25;

  private final Process process;
  private final Path log;
  private final String address;

  private Application(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /** Does not wait until the application answers. */
  static Application start(Home home, LauncherSettings settings, Map<String, String> environment) {
    Path jar = home.project().resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new LauncherFailure("The application is not built; start it with ./run.");
    }
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    words.add(mark(home));
    words.addAll(
        List.of(settings.get("LIANGWANG_JAVA_OPTS").orElse("-Xms128m -Xmx1g").split(" +")));
    // Whatever the machine's locale: names here are Chinese.
    words.addAll(List.of("-Dfile.encoding=UTF-8", "-jar", jar.toString()));
    Path log = home.log("application");
    Process process = Detached.spawn(words, home.project(), environment, log);
    return new Application(process, log, settings.address());
  }

  /** Stops an application that outlived its launcher: it may be an old build. */
  static boolean stopLeftover(Home home) {
    Leftovers leftovers = new Leftovers(List.of(mark(home)));
    boolean found = !leftovers.find().isEmpty();
    leftovers.end(STOP_PATIENCE);
    return found;
  }

  /** Fails with the end of the log when the application ends or does not answer in time. */
  void waitUntilReady() {
    boolean ended = !Waiting.until(START_PATIENCE, () -> answers() || !process.isAlive());
    if (ended || !process.isAlive()) {
      throw new LauncherFailure(
          "The application did not start; its log is " + log + " and ends with:\n" + endOfLog());
    }
  }

  /** Waits until the application ends, for whatever reason. */
  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  void stop() {
    PidFile.end(process.toHandle(), STOP_PATIENCE);
  }

  Path log() {
    return log;
  }

  private boolean answers() {
    return Web.get(address + "/q/health/live").status() != 0;
  }

  private String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "(the log cannot be read)";
    }
  }

  private static String mark(Home home) {
    return "-Dliangwang.application.home=" + home.folder();
  }
}
