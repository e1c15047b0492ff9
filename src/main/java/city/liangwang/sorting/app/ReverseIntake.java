package city.liangwang.sorting.app;

import city.liangwang.custody.Trips;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.sorting.IntakeReversed;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.data.Intakes;
import city.liangwang.sorting.data.VarianceCases;
import city.liangwang.sorting.domain.Intake;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Undoes an intake that was recorded wrongly; the load is on the truck again. */
@ApplicationScoped
public class ReverseIntake {

  private final Once once;
  private final SecondPerson secondPerson;
  private final Trips trips;
  private final Intakes intakes;
  private final VarianceCases cases;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;

  ReverseIntake(
      Once once,
      SecondPerson secondPerson,
      Trips trips,
      Intakes intakes,
      VarianceCases cases,
      Ledger ledger,
      Outbox outbox,
      Clock clock) {
    this.once = once;
    this.secondPerson = secondPerson;
    this.trips = trips;
    this.intakes = intakes;
    this.cases = cases;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  private record Content(UUID intakeId, String reason) {}

  /**
   * See {@link SecondPerson}. Fails with {@code intake-not-found}, {@code already-reversed}, {@code
   * intake-sorted} or {@code second-person-required}.
   */
  public Uni<Reversed> reverse(Person person, UUID intakeId, UUID reversalId, String reason) {
    return once.run(
        new Call("reverseIntake", reversalId, person.id(), new Content(intakeId, reason)),
        Reversed.class,
        tx ->
            intakes
                .getForUpdate(tx, intakeId)
                .invoke(intake -> requireReversible(person, intake))
                .chain(intake -> undo(tx, person, intake, reversalId, reason)));
  }

  private void requireReversible(Person person, Intake intake) {
    secondPerson.requireFor(
        person,
        intake.event().centreId(),
        intake.event().centreDivisionCode(),
        intake.clerkId(),
        intake.netGrams(),
        intake.reversalId());
    if (!intake.isUntouched()) {
      throw SortingProblem.ALREADY_SORTED.because("reverse its sorting runs first");
    }
  }

  private Uni<Reversed> undo(
      SqlConnection tx, Person person, Intake intake, UUID reversalId, String reason) {
    var at = clock.instant();
    var event = intake.event();
    var cause = new Cause("intake-reversal", reversalId);
    return ledger
        .get(tx, intake.transferId())
        .map(booked -> booked.reversed(reversalId, cause, at, person.id()))
        .chain(undone -> ledger.post(tx, List.of(undone)))
        .chain(() -> trips.putBack(tx, event.tripId(), person.id(), reason))
        .chain(() -> intakes.reverse(tx, event.intakeId(), reversalId, at, person.id(), reason))
        .chain(() -> cases.closeIfOpen(tx, event.intakeId(), reversalId, at, person.id(), reason))
        .chain(() -> outbox.append(tx, new IntakeReversed(reversalId, event, reason, at)))
        .replaceWith(new Reversed(event.intakeId(), reversalId, at));
  }
}
