package city.liangwang.replay.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The real weighings, in file order. */
public final class Readings {

  private static final String FILE = "/replay/edinburgh-street-weighings.csv";
  private static final int KG_TO_GRAMS = 3;

  private Readings() {}

  /** Of the file that comes with the program. */
  public static List<Reading> all() throws IOException {
    var stream = Readings.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IOException(FILE + " is not in this build");
    }
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader);
    }
  }

  /** Comments begin with a hash sign, the first other line names the columns. */
  static List<Reading> read(Reader source) throws IOException {
    try (var lines = new BufferedReader(source)) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(Readings::reading)
          .toList();
    }
  }

  private static Reading reading(String line) {
    try {
      var grams = grams(line.substring(line.lastIndexOf(',') + 1));
      if (grams > 0) {
        return new Reading(line.substring(0, line.indexOf(',')), grams);
      }
    } catch (NumberFormatException | ArithmeticException | IndexOutOfBoundsException e) {
      // Said below, with the line.
    }
    throw new IllegalArgumentException("not a weighing: " + line);
  }

  /** Rounds half up. */
  static long grams(String kg) {
    return new BigDecimal(kg.strip())
        .movePointRight(KG_TO_GRAMS)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
