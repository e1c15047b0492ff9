package city.liangwang.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program to its end; its output goes to a file, because a server it leaves behind would
 * keep a pipe open.
 */
final class Command {

  private Command() {}

  /**
   * What a program said and how it ended; {@code exit} is not 0 when it failed or had to be
   * stopped.
   */
  record Result(int exit, String output) {

    boolean succeeded() {
      return exit == 0;
    }
  }

  static Result run(Path folder, Duration patience, List<String> words) {
    try {
      Path output = Files.createTempFile("liangwang", ".out");
      try {
        int exit = runInto(output.toFile(), folder, patience, words);
        return new Result(exit, Files.readString(output, StandardCharsets.UTF_8).strip());
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    }
  }

  private static int runInto(File output, Path folder, Duration patience, List<String> words)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Detached.words(words))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .redirectInput(new File("/dev/null"));
    // Messages are compared and shown as they are, so the servers speak one language.
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return 124;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return 130;
    }
  }

  static List<String> words(List<String> prefix, String... words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(words));
    return all;
  }
}
