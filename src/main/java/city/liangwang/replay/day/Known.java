package city.liangwang.replay.day;

import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.City;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the API says of the city, and who signs in for whom.
 *
 * @param communities ids by code
 * @param stations by code
 * @param collectors by user name
 * @param drivers by user name
 * @param clerks at least two, so that one can undo what another did
 */
record Known(
    City city,
    ZoneId zone,
    Map<String, UUID> communities,
    Map<String, Station> stations,
    Map<String, Collector> collectors,
    Map<String, Driver> drivers,
    List<StaffPerson> clerks,
    List<Recycler> recyclers,
    Centre centre,
    StaffPerson dispatcher,
    StaffPerson finance) {

  /** A service station with its keeper and its scale. */
  record Station(
      String code, UUID id, double latitude, double longitude, StaffPerson keeper, UUID scaleId) {}

  /** A collector with the scale that the collector carries. */
  record Collector(
      String username, UUID id, String stationCode, UUID scaleId, WechatPerson person) {}

  /** Who drives. */
  record Driver(String username, UUID id, StaffPerson person) {}

  /** The sorting centre and its weighbridge. */
  record Centre(UUID id, UUID weighbridgeId, long intervalGrams) {}

  /** A firm that takes lots. */
  record Recycler(String code, UUID id, Set<String> accepts, StaffPerson person) {}

  Station station(String code) {
    return found(stations, code);
  }

  Collector collector(String username) {
    return found(collectors, username);
  }

  Driver driver(String username) {
    return found(drivers, username);
  }

  /** They take turns. */
  StaffPerson clerk(int turn) {
    return clerks.get(turn % clerks.size());
  }

  UUID community(String code) {
    return found(communities, code);
  }

  private static <V> V found(Map<String, V> all, String name) {
    var one = all.get(name);
    if (one == null) {
      throw new IllegalStateException("the plan names " + name + ", which the city has not");
    }
    return one;
  }
}
