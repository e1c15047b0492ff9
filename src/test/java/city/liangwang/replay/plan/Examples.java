package city.liangwang.replay.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A city that is just large enough, and plans of it. */
public final class Examples {

  private static final int STATIONS = 6;
  private static final int COMMUNITIES_PER_STATION = 5;
  private static final int COLLECTORS_PER_STATION = 3;

  private Examples() {}

  /** Six stations with three collectors and five communities each. */
  public static City a_city() {
    var communities = new ArrayList<City.Community>();
    var collectors = new ArrayList<City.Collector>();
    for (int station = 1; station <= STATIONS; station++) {
      for (int i = 1; i <= COMMUNITIES_PER_STATION; i++) {
        communities.add(new City.Community("C" + station + "-" + i, "S" + station));
      }
      for (int i = 1; i <= COLLECTORS_PER_STATION; i++) {
        collectors.add(new City.Collector("collector-" + station + "-" + i, "S" + station));
      }
    }
    var materials = new City.Materials("R0901", List.of("R0101", "R0201", "R0303", "R0401"));
    return new City(
        communities,
        collectors,
        materials,
        List.of("driver-1", "driver-2"),
        List.of("T1", "T2", "T3"));
  }

  public static List<Reading> all_readings() {
    try {
      return Readings.all();
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public static List<Reading> the_first_readings(int count) {
    return all_readings().subList(0, count);
  }

  public static Plan a_plan(long seed) {
    return Planner.plan(seed, true, all_readings(), a_city());
  }
}
