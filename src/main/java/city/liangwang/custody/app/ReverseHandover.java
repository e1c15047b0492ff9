package city.liangwang.custody.app;

import city.liangwang.collection.Weighings;
import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.HandoverReversed;
import city.liangwang.custody.data.Fills;
import city.liangwang.custody.data.Handovers;
import city.liangwang.custody.domain.Handover;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Undoes a hand-over that was recorded wrongly; the goods are the collector's again. */
@ApplicationScoped
public class ReverseHandover {

  private final Once once;
  private final Handovers handovers;
  private final Fills fills;
  private final Weighings weighings;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;
  private final CustodyConfig config;

  ReverseHandover(
      Once once,
      Handovers handovers,
      Fills fills,
      Weighings weighings,
      Ledger ledger,
      Outbox outbox,
      Clock clock,
      CustodyConfig config) {
    this.once = once;
    this.handovers = handovers;
    this.fills = fills;
    this.weighings = weighings;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  private record Content(UUID handoverId, String reason) {}

  /** What a reversal answers. */
  public record Reversed(UUID handoverId, UUID reversalId, Instant at) {}

  /**
   * The keeper of that station, or a dispatcher as the second person. Fails with {@code
   * handover-not-found}, {@code handover-reversed}, {@code handover-loaded} or {@code
   * second-person-required}.
   */
  public Uni<Reversed> reverse(Person person, UUID handoverId, UUID reversalId, String reason) {
    var content = new Content(handoverId, reason);
    return once.run(
        new Call("reverseHandover", reversalId, person.id(), content),
        Reversed.class,
        tx ->
            handovers
                .getForUpdate(tx, handoverId)
                .invoke(handover -> requireReversible(person, handover))
                .call(() -> fills.requireUnloaded(tx, handoverId))
                .chain(handover -> undo(tx, person, handover, reversalId, reason)));
  }

  private void requireReversible(Person person, Handover handover) {
    if (person.scope().stationId() != null) {
      person.requireStation(handover.event().stationId());
    }
    person.requireDivision(handover.event().divisionCode());
    if (handover.reversalId() != null) {
      throw CustodyProblem.ALREADY_REVERSED.because("by " + handover.reversalId());
    }
    if (handover.keeperId().equals(person.id()) && handover.grams() > config.aloneGramsMax()) {
      throw CustodyProblem.SECOND_PERSON.because(
          handover.grams() + " g is above " + config.aloneGramsMax() + " g");
    }
  }

  private Uni<Reversed> undo(
      SqlConnection tx, Person person, Handover handover, UUID reversalId, String reason) {
    var at = clock.instant();
    var id = handover.event().handoverId();
    return ledger
        .get(tx, handover.transferId())
        .map(
            booked ->
                booked.reversed(
                    reversalId, new Cause("handover-reversal", reversalId), at, person.id()))
        .chain(undone -> ledger.post(tx, List.of(undone)))
        .chain(() -> weighings.takeBack(tx, id))
        .chain(() -> handovers.reverse(tx, id, reversalId, at, person.id(), reason))
        .chain(
            () -> outbox.append(tx, new HandoverReversed(reversalId, handover.event(), reason, at)))
        .replaceWith(new Reversed(id, reversalId, at));
  }
}
