package city.liangwang.sorting.app;

import static city.liangwang.ledger.AccountKind.LOT;
import static city.liangwang.ledger.AccountKind.OUTBOUND_DIFFERENCE;
import static city.liangwang.ledger.AccountKind.OUTBOUND_LOAD;
import static city.liangwang.ledger.AccountKind.RECYCLER_RECEIVED;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.shared.Tolerance;
import city.liangwang.sorting.OutboundConfirmed;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.data.Lots;
import city.liangwang.sorting.data.Outbounds;
import city.liangwang.sorting.domain.LotState;
import city.liangwang.sorting.domain.Outbound;
import city.liangwang.sorting.domain.Receipt;
import city.liangwang.sorting.domain.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recycler weighs what arrived, keeps it or sends lots back. */
@ApplicationScoped
public class ConfirmOutbound {

  private final Once once;
  private final Lots lots;
  private final Outbounds outbounds;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;
  private final Tolerance tolerance;

  ConfirmOutbound(
      Once once,
      Lots lots,
      Outbounds outbounds,
      Ledger ledger,
      Outbox outbox,
      Clock clock,
      SortingConfig config) {
    this.once = once;
    this.lots = lots;
    this.outbounds = outbounds;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
    this.tolerance =
        new Tolerance(config.receiptTolerancePerMille(), config.receiptToleranceFloorGrams());
  }

  /**
   * What the recycler says.
   *
   * @param receivedGrams by the recycler's own scale, without what is sent back
   * @param differenceReason why it is not what was shipped; needed outside tolerance
   */
  public record Content(
      UUID outboundId,
      long receivedGrams,
      List<UUID> returnedLotIds,
      @Nullable String differenceReason) {}

  /** What a confirmation answers. */
  public record Confirmed(UUID outboundId, UUID confirmationId, long receivedGrams, Instant at) {}

  /**
   * The recycler it was shipped to. Fails with {@code outbound-not-found}, {@code outbound-state},
   * {@code returned-lot-unknown}, {@code received-without-lots} or {@code outside-tolerance}.
   */
  public Uni<Confirmed> confirm(Person person, UUID confirmationId, Content content) {
    return once.run(
        new Call("confirmOutbound", confirmationId, person.id(), content),
        Confirmed.class,
        tx ->
            outbounds
                .getForUpdate(tx, content.outboundId())
                .invoke(outbound -> person.requireRecycler(outbound.event().recyclerId()))
                .invoke(Outbound::requireShipped)
                .chain(outbound -> confirm(tx, person, outbound, confirmationId, content)));
  }

  private Uni<Confirmed> confirm(
      SqlConnection tx, Person person, Outbound outbound, UUID confirmationId, Content content) {
    var returnedIds = Set.copyOf(content.returnedLotIds());
    var receipt = Receipt.of(outbound.event().lots(), returnedIds, content.receivedGrams());
    receipt.requireExplained(tolerance, content.differenceReason());
    var confirmed =
        new OutboundConfirmed(
            confirmationId,
            outbound.event(),
            content.receivedGrams(),
            receipt.returned(),
            clock.instant());
    return ledger
        .post(tx, List.of(transferOf(confirmed, receipt, person.id())))
        .chain(() -> keep(tx, person, confirmed, content.differenceReason()))
        .chain(() -> outbox.append(tx, confirmed))
        .replaceWith(
            new Confirmed(
                content.outboundId(), confirmationId, content.receivedGrams(), confirmed.at()));
  }

  private Uni<Void> keep(
      SqlConnection tx,
      Person person,
      OutboundConfirmed confirmed,
      @Nullable String differenceReason) {
    var outbound = confirmed.outbound();
    var returned = confirmed.returned().stream().map(ShippedLot::lotId).toList();
    var kept =
        outbound.lots().stream()
            .map(ShippedLot::lotId)
            .filter(lotId -> !returned.contains(lotId))
            .toList();
    return outbounds
        .confirm(
            tx,
            confirmed.confirmationId(),
            outbound.outboundId(),
            person.id(),
            confirmed.at(),
            new Received(confirmed.receivedGrams(), differenceReason),
            returned)
        .chain(() -> lots.move(tx, kept, LotState.RECYCLED, outbound.outboundId()))
        .chain(() -> lots.move(tx, returned, LotState.STORED, null));
  }

  private static Transfer transferOf(OutboundConfirmed confirmed, Receipt receipt, UUID person) {
    var outbound = confirmed.outbound();
    var id = confirmed.confirmationId();
    var transfer = Transfer.of(id, new Cause("outbound-confirmation", id), confirmed.at(), person);
    for (var kept : receipt.kept()) {
      var material = kept.materialCode();
      var load = AccountKey.grams(outbound.outboundId(), OUTBOUND_LOAD, material);
      var received = AccountKey.grams(outbound.recyclerId(), RECYCLER_RECEIVED, material);
      var difference = AccountKey.grams(outbound.outboundId(), OUTBOUND_DIFFERENCE, material);
      transfer.move(load, received, kept.receivedGrams());
      transfer.move(load, difference, kept.shippedGrams() - kept.receivedGrams());
    }
    for (var lot : receipt.returned()) {
      transfer.move(
          AccountKey.grams(outbound.outboundId(), OUTBOUND_LOAD, lot.materialCode()),
          AccountKey.grams(lot.lotId(), LOT, lot.materialCode()),
          lot.grams());
    }
    return transfer.build();
  }
}
