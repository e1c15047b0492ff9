package city.liangwang.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts programs in a session of their own: Ctrl-C in the terminal reaches every process of the
 * foreground group at once, and only the launcher may decide who stops first.
 */
final class Detached {

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  private Detached() {}

  static List<String> words(List<String> words) {
    List<String> all = new ArrayList<>();
    SETSID.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .ifPresent(setsid -> all.add(setsid.toString()));
    all.addAll(words);
    return all;
  }

  /**
   * Starts the program with all its output in the log; the log of the start before is kept beside
   * it.
   */
  static Process spawn(List<String> words, Path folder, Map<String, String> environment, Path log) {
    try {
      keepPrevious(log);
      ProcessBuilder builder =
          new ProcessBuilder(words(words))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(new File("/dev/null"));
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new LauncherFailure(words.get(0) + " could not be started: " + e.getMessage(), e);
    }
  }

  private static void keepPrevious(Path log) throws IOException {
    Files.createDirectories(log.resolveSibling(""));
    if (Files.exists(log)) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".previous"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
