package city.liangwang.sorting.app;

import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.sorting.SortingRunReversed;
import city.liangwang.sorting.data.Intakes;
import city.liangwang.sorting.data.Lots;
import city.liangwang.sorting.data.Runs;
import city.liangwang.sorting.domain.Run;
import city.liangwang.sorting.domain.SortingRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Undoes a sorting run that was recorded wrongly; its inputs are unsorted again. */
@ApplicationScoped
public class ReverseSortingRun {

  private final Once once;
  private final SecondPerson secondPerson;
  private final Intakes intakes;
  private final Runs runs;
  private final Lots lots;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;

  ReverseSortingRun(
      Once once,
      SecondPerson secondPerson,
      Intakes intakes,
      Runs runs,
      Lots lots,
      Ledger ledger,
      Outbox outbox,
      Clock clock) {
    this.once = once;
    this.secondPerson = secondPerson;
    this.intakes = intakes;
    this.runs = runs;
    this.lots = lots;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  private record Content(UUID runId, String reason) {}

  /**
   * See {@link SecondPerson}. Fails with {@code run-not-found}, {@code already-reversed}, {@code
   * lot-not-stored} or {@code second-person-required}.
   */
  public Uni<Reversed> reverse(Person person, UUID runId, UUID reversalId, String reason) {
    return once.run(
        new Call("reverseSortingRun", reversalId, person.id(), new Content(runId, reason)),
        Reversed.class,
        tx ->
            runs.getForUpdate(tx, runId)
                .invoke(run -> requireReversible(person, run))
                .chain(run -> undo(tx, person, run, reversalId, reason)));
  }

  private void requireReversible(Person person, SortingRun run) {
    var event = run.event();
    var grams =
        new Run(event.inputs(), event.outputs(), event.residueGrams(), event.lossGrams()).grams();
    secondPerson.requireFor(
        person, event.centreId(), event.divisionCode(), run.clerkId(), grams, run.reversalId());
  }

  private Uni<Reversed> undo(
      SqlConnection tx, Person person, SortingRun run, UUID reversalId, String reason) {
    var at = clock.instant();
    var event = run.event();
    var cause = new Cause("sorting-run-reversal", reversalId);
    return lots.undo(tx, event.runId(), event.outputs().size())
        .chain(() -> ledger.get(tx, run.transferId()))
        .map(booked -> booked.reversed(reversalId, cause, at, person.id()))
        .chain(undone -> ledger.post(tx, List.of(undone)))
        .chain(() -> intakes.giveBack(tx, event.inputs()))
        .chain(() -> runs.reverse(tx, event.runId(), reversalId, at, person.id(), reason))
        .chain(() -> outbox.append(tx, new SortingRunReversed(reversalId, event, reason, at)))
        .replaceWith(new Reversed(event.runId(), reversalId, at));
  }
}
