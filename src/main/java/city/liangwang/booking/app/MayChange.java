package city.liangwang.booking.app;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.Pickup;
import city.liangwang.people.Person;

/** Who may cancel or move a pickup: its resident, and a dispatcher on behalf of one who calls. */
final class MayChange {

  private MayChange() {}

  /** Fails with NOT_FOUND: what is not theirs is not there for them. */
  static void check(Person person, Pickup pickup) {
    var sight = Sight.of(person, pickup);
    if (sight != Sight.OWN && sight != Sight.DISPATCHER) {
      throw BookingProblem.NOT_FOUND.because("no pickup " + pickup.id());
    }
  }
}
