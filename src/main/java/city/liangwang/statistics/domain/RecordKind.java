package city.liangwang.statistics.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The records of the chain, in its order. */
public enum RecordKind {
  PICKUP,
  WEIGHING,
  HANDOVER,
  TRIP,
  INTAKE,
  RUN,
  LOT,
  OUTBOUND;

  /** As in the API and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RecordKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
