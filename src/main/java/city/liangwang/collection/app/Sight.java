package city.liangwang.collection.app;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.people.Person;
import city.liangwang.platform.security.Role;

/** Who sees which weighing. What somebody does not see is not there. */
final class Sight {

  private Sight() {}

  /** Fails with {@code weighing-not-found}. */
  static void require(Person person, DoorWeighing weighing) {
    require(sees(person, weighing), weighing);
  }

  /** Fails with {@code weighing-not-found}. */
  static void requireResident(Person person, DoorWeighing weighing) {
    require(isResidentOf(person, weighing), weighing);
  }

  /** Fails with {@code weighing-not-found}. */
  static void requireDispatcher(Person person, DoorWeighing weighing) {
    require(isDispatcherOf(person, weighing), weighing);
  }

  /** Fails with {@code weighing-not-found}. */
  static void requireCollectorOrDispatcher(Person person, DoorWeighing weighing) {
    require(isCollectorOf(person, weighing) || isDispatcherOf(person, weighing), weighing);
  }

  private static void require(boolean seen, DoorWeighing weighing) {
    if (!seen) {
      throw CollectionProblem.NOT_FOUND.because("no weighing for " + weighing.id());
    }
  }

  private static boolean sees(Person person, DoorWeighing weighing) {
    return isResidentOf(person, weighing)
        || isCollectorOf(person, weighing)
        || isKeeperOf(person, weighing)
        || isDispatcherOf(person, weighing);
  }

  static boolean isResidentOf(Person person, DoorWeighing weighing) {
    return person.is(Role.RESIDENT) && person.id().equals(weighing.residentId());
  }

  private static boolean isCollectorOf(Person person, DoorWeighing weighing) {
    return person.is(Role.COLLECTOR) && person.id().equals(weighing.collectorId());
  }

  private static boolean isKeeperOf(Person person, DoorWeighing weighing) {
    return person.is(Role.STATION_KEEPER)
        && weighing.stationId().equals(person.scope().stationId());
  }

  private static boolean isDispatcherOf(Person person, DoorWeighing weighing) {
    var division = person.scope().divisionCode();
    return person.is(Role.DISPATCHER)
        && (division == null || division.equals(weighing.divisionCode()));
  }
}
