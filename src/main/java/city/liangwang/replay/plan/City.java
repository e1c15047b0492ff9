package city.liangwang.replay.plan;

import java.util.List;

/**
 * What the plan needs to know of the city, by codes; in the order of the codes, so that the same
 * city makes the same plan.
 *
 * @param communities those that a station serves
 * @param drivers user names
 * @param plates number plates of the trucks
 */
public record City(
    List<Community> communities,
    List<Collector> collectors,
    Materials materials,
    List<String> drivers,
    List<String> plates) {

  /** A community (小区) and the station that serves it. */
  public record Community(String code, String stationCode) {}

  /** A collector and the station that the collector works for. */
  public record Collector(String username, String stationCode) {}

  /**
   * What is weighed at doors.
   *
   * @param mixedBag what a mixed bag is booked as
   * @param itemised what has a price by the kilogram and a recycler
   */
  public record Materials(String mixedBag, List<String> itemised) {}

  public List<String> collectorsOf(String stationCode) {
    return collectors.stream()
        .filter(collector -> collector.stationCode().equals(stationCode))
        .map(Collector::username)
        .toList();
  }
}
