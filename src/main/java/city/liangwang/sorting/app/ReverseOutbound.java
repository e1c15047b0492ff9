package city.liangwang.sorting.app;

import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.sorting.OutboundReversed;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.data.Lots;
import city.liangwang.sorting.data.Outbounds;
import city.liangwang.sorting.domain.LotState;
import city.liangwang.sorting.domain.Outbound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Undoes an outbound before the recycler has confirmed it; its lots are in stock again. */
@ApplicationScoped
public class ReverseOutbound {

  private final Once once;
  private final SecondPerson secondPerson;
  private final Lots lots;
  private final Outbounds outbounds;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;

  ReverseOutbound(
      Once once,
      SecondPerson secondPerson,
      Lots lots,
      Outbounds outbounds,
      Ledger ledger,
      Outbox outbox,
      Clock clock) {
    this.once = once;
    this.secondPerson = secondPerson;
    this.lots = lots;
    this.outbounds = outbounds;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  private record Content(UUID outboundId, String reason) {}

  /**
   * See {@link SecondPerson}. Fails with {@code outbound-not-found}, {@code outbound-state} or
   * {@code second-person-required}.
   */
  public Uni<Reversed> reverse(Person person, UUID outboundId, UUID reversalId, String reason) {
    return once.run(
        new Call("reverseOutbound", reversalId, person.id(), new Content(outboundId, reason)),
        Reversed.class,
        tx ->
            outbounds
                .getForUpdate(tx, outboundId)
                .invoke(outbound -> requireReversible(person, outbound))
                .chain(outbound -> undo(tx, person, outbound, reversalId, reason)));
  }

  private void requireReversible(Person person, Outbound outbound) {
    secondPerson.requireFor(
        person,
        outbound.event().centreId(),
        outbound.event().divisionCode(),
        outbound.clerkId(),
        outbound.grams(),
        null);
    outbound.requireShipped();
  }

  private Uni<Reversed> undo(
      SqlConnection tx, Person person, Outbound outbound, UUID reversalId, String reason) {
    var at = clock.instant();
    var event = outbound.event();
    var lotIds = event.lots().stream().map(ShippedLot::lotId).toList();
    var cause = new Cause("outbound-reversal", reversalId);
    return ledger
        .get(tx, outbound.transferId())
        .map(booked -> booked.reversed(reversalId, cause, at, person.id()))
        .chain(undone -> ledger.post(tx, List.of(undone)))
        .chain(() -> lots.move(tx, lotIds, LotState.STORED, null))
        .chain(() -> outbounds.reverse(tx, event.outboundId(), reversalId, at, person.id(), reason))
        .chain(() -> outbox.append(tx, new OutboundReversed(reversalId, event, reason, at)))
        .replaceWith(new Reversed(event.outboundId(), reversalId, at));
  }
}
