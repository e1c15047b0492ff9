package city.liangwang.replay.day;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a day is replayed.
 *
 * @param speed how many times as fast as the day; 0 is as fast as it goes
 * @param day names the replay; null for today in the city's zone
 * @param folder where the state of an interrupted replay is kept
 */
public record Options(
    long seed, long speed, int readings, boolean faults, @Nullable LocalDate day, Path folder) {

  /** What ids are made of: another extent is another replay. */
  String namespace(LocalDate theDay) {
    return "liangwang-replay/" + seed + "/" + theDay + "/" + extent();
  }

  /** Residents are the same on every day. */
  String residents() {
    return "liangwang-replay/" + seed + "/" + extent();
  }

  String stateName(LocalDate theDay) {
    return theDay + "-" + seed + "-" + extent();
  }

  private String extent() {
    return readings + (faults ? "" : "-no-faults");
  }
}
