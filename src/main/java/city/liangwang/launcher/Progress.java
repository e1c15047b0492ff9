package city.liangwang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Plain lines for the person who waits, each with the seconds since the command was given. */
final class Progress {

  // Names of people are Chinese, whatever the locale of the terminal says.
  private static final PrintStream TERMINAL =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final PrintStream out;
  private final Clock clock;
  private final long startedMillis;

  Progress(Clock clock, long startedMillis) {
    this(TERMINAL, clock, startedMillis);
  }

  Progress(PrintStream out, Clock clock, long startedMillis) {
    this.out = out;
    this.clock = clock;
    this.startedMillis = startedMillis;
  }

  void say(String line) {
    out.printf("[%4d s] %s%n", (clock.millis() - startedMillis) / 1000, line);
  }

  void print(String text) {
    out.println(text);
  }
}
