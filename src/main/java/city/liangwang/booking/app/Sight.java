package city.liangwang.booking.app;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.people.Person;
import city.liangwang.platform.security.Role;
import java.util.Set;

/** Who may see what of a pickup. What somebody may not see is not there for them. */
enum Sight {
  /** The resident's own pickup. */
  OWN,
  /** The job of the collector who holds it now: with name, address and masked phone. */
  HELD,
  /** Where and when, and nothing about the person. */
  WITHOUT_PERSON,
  /** A dispatcher's: with name, address and masked phone; every look is in the audit log. */
  DISPATCHER;

  private static final Set<PickupState> HELD_STATES =
      Set.of(PickupState.ASSIGNED, PickupState.ARRIVED);

  /** Fails with NOT_FOUND. */
  static Sight of(Person person, Pickup pickup) {
    if (person.is(Role.RESIDENT) && pickup.residentId().equals(person.id())) {
      return OWN;
    }
    if (person.is(Role.DISPATCHER) && covers(person, pickup)) {
      return DISPATCHER;
    }
    if (person.is(Role.COLLECTOR) && person.id().equals(pickup.collectorId())) {
      return HELD_STATES.contains(pickup.state()) ? HELD : WITHOUT_PERSON;
    }
    if (seesStation(person, pickup)) {
      return WITHOUT_PERSON;
    }
    throw BookingProblem.NOT_FOUND.because("no pickup " + pickup.id());
  }

  /** Whether the dispatcher is the city's or that of the pickup's district. */
  static boolean covers(Person dispatcher, Pickup pickup) {
    var division = dispatcher.scope().divisionCode();
    return division == null || division.equals(pickup.divisionCode());
  }

  private static boolean seesStation(Person person, Pickup pickup) {
    return pickup.stationId().equals(person.scope().stationId())
        && (person.is(Role.STATION_KEEPER)
            || (person.is(Role.COLLECTOR) && pickup.state() == PickupState.BOOKED));
  }
}
