package city.liangwang.sorting.app;

import static city.liangwang.ledger.AccountKind.LOT;
import static city.liangwang.ledger.AccountKind.OUTBOUND_LOAD;

import city.liangwang.area.Areas;
import city.liangwang.area.Centre;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.people.Recycler;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.data.Lots;
import city.liangwang.sorting.data.Outbounds;
import city.liangwang.sorting.domain.Lot;
import city.liangwang.sorting.domain.LotState;
import city.liangwang.sorting.domain.Outbound;
import city.liangwang.sorting.domain.OutboundState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lots leave for a recycler who may take them. */
@ApplicationScoped
public class ShipLots {

  private final Once once;
  private final Areas areas;
  private final People people;
  private final Lots lots;
  private final Outbounds outbounds;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;

  ShipLots(
      Once once,
      Areas areas,
      People people,
      Lots lots,
      Outbounds outbounds,
      Ledger ledger,
      Outbox outbox,
      Clock clock) {
    this.once = once;
    this.areas = areas;
    this.people = people;
    this.lots = lots;
    this.outbounds = outbounds;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What leaves, for whom and on what. */
  public record Content(UUID recyclerId, List<UUID> lotIds, String plate, String manifestNumber) {}

  /**
   * A clerk, for the own centre. Fails with {@code recycler-not-found}, {@code
   * recycler-licence-expired}, {@code material-not-accepted} or {@code lot-not-stored}.
   */
  public Uni<OutboundShipped> ship(Person clerk, UUID id, Content content) {
    var centreId = clerk.requireCentre();
    return once.run(
        new Call("shipLots", id, clerk.id(), content),
        OutboundShipped.class,
        tx ->
            areas
                .centre(tx, centreId)
                .chain(centre -> load(tx, id, centre, content))
                .call(event -> keep(tx, clerk, event, content))
                .call(event -> outbox.append(tx, event)));
  }

  private Uni<OutboundShipped> load(SqlConnection tx, UUID id, Centre centre, Content content) {
    return people
        .recycler(tx, content.recyclerId())
        .invoke(this::requireLicence)
        .chain(
            recycler ->
                lots.storedForUpdate(tx, centre.id(), content.lotIds())
                    .invoke(stored -> requireAccepted(recycler, stored))
                    .map(stored -> event(id, centre, recycler, stored)));
  }

  private void requireLicence(Recycler recycler) {
    if (areas.city().dayOf(clock.instant()).isAfter(recycler.licensedUntil())) {
      throw SortingProblem.LICENCE_EXPIRED.at(
          "recyclerId", "licensed until " + recycler.licensedUntil());
    }
  }

  private static void requireAccepted(Recycler recycler, List<Lot> stored) {
    for (var lot : stored) {
      if (!recycler.accepts().contains(lot.materialCode())) {
        throw SortingProblem.NOT_ACCEPTED.at("lotIds", lot.id() + " is " + lot.materialCode());
      }
    }
  }

  private OutboundShipped event(UUID id, Centre centre, Recycler recycler, List<Lot> stored) {
    return new OutboundShipped(
        id,
        centre.id(),
        centre.divisionCode(),
        recycler.id(),
        clock.instant(),
        stored.stream().map(Lot::shipped).toList());
  }

  private Uni<Void> keep(SqlConnection tx, Person clerk, OutboundShipped event, Content content) {
    var transfer = transferOf(event, clerk.id());
    var outbound =
        new Outbound(
            event,
            clerk.id(),
            content.plate(),
            content.manifestNumber(),
            OutboundState.SHIPPED,
            transfer.id(),
            null);
    return outbounds
        .insert(tx, outbound)
        .chain(() -> lots.move(tx, content.lotIds(), LotState.SHIPPED, event.outboundId()))
        .chain(() -> ledger.post(tx, List.of(transfer)));
  }

  private static Transfer transferOf(OutboundShipped event, UUID person) {
    var id = event.outboundId();
    var transfer = Transfer.of(id, new Cause("outbound", id), event.at(), person);
    for (var lot : event.lots()) {
      transfer.move(
          AccountKey.grams(lot.lotId(), LOT, lot.materialCode()),
          AccountKey.grams(id, OUTBOUND_LOAD, lot.materialCode()),
          lot.grams());
    }
    return transfer.build();
  }
}
