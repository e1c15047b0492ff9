package city.liangwang.collection.app;

import city.liangwang.booking.Pickup;
import city.liangwang.booking.PickupState;
import city.liangwang.booking.Pickups;
import city.liangwang.collection.app.LinePricing.Terms;
import city.liangwang.collection.data.Bags;
import city.liangwang.collection.data.DoorWeighings;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.Reading;
import city.liangwang.collection.domain.Slip;
import city.liangwang.collection.domain.Version;
import city.liangwang.collection.domain.WeighingState;
import city.liangwang.collection.domain.WeighingTime;
import city.liangwang.ledger.Ledger;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import city.liangwang.wallet.Wallets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Weighs what a household gives and pays for it, in one transaction. */
@ApplicationScoped
public class WeighAtDoor {

  private static final Logger LOG = Logger.getLogger(WeighAtDoor.class);

  private final Pool pool;
  private final Clock clock;
  private final Once once;
  private final People people;
  private final Pickups pickups;
  private final LinePricing pricing;
  private final Wallets wallets;
  private final WeighingTransfers transfers;
  private final Ledger ledger;
  private final DoorWeighings weighings;
  private final Bags bags;
  private final Outbox outbox;
  private final WeighingTime weighingTime;

  WeighAtDoor(
      Pool pool,
      Clock clock,
      Once once,
      People people,
      Pickups pickups,
      LinePricing pricing,
      Wallets wallets,
      WeighingTransfers transfers,
      Ledger ledger,
      DoorWeighings weighings,
      Bags bags,
      Outbox outbox,
      CollectionConfig config) {
    this.pool = pool;
    this.clock = clock;
    this.once = once;
    this.people = people;
    this.pickups = pickups;
    this.pricing = pricing;
    this.wallets = wallets;
    this.transfers = transfers;
    this.ledger = ledger;
    this.weighings = weighings;
    this.bags = bags;
    this.outbox = outbox;
    this.weighingTime = new WeighingTime(config.clockTolerance());
  }

  /**
   * Safe to repeat: the same load a second time pays nothing more.
   *
   * <p>Fails with {@code forbidden} for a collector who does not hold the pickup, {@code
   * pickup-state} unless the collector has arrived, {@code bag-code-taken}, {@code
   * second-person-required} above what one person may book, and for lines that can not be.
   */
  public Uni<Slip> weigh(Caller caller, UUID id, Load load) {
    return people.person(pool, caller).chain(person -> weigh(person, id, load));
  }

  private Uni<Slip> weigh(Person person, UUID id, Load load) {
    return once.run(
        new Call("weighAtDoor", id, person.id(), load),
        Slip.class,
        tx -> weigh(tx, new Act(id, person, now()), load));
  }

  private Uni<Slip> weigh(SqlConnection tx, Act act, Load load) {
    return pickups
        .getForUpdate(tx, load.pickupId())
        .invoke(pickup -> requireHolder(pickup, act.person()))
        // First, because a pickup in another state is a better answer than a scale that expired.
        .call(pickup -> pickups.move(tx, pickup, weighed(act)))
        .chain(pickup -> priced(tx, act, load, pickup))
        .call(weighing -> record(tx, weighing, act))
        .map(Slip::of);
  }

  private static void requireHolder(Pickup pickup, Person person) {
    if (!person.id().equals(pickup.collectorId())) {
      throw RequestProblem.FORBIDDEN.because("somebody else holds this pickup");
    }
  }

  private static Pickups.Change weighed(Act act) {
    var collector = act.person().id();
    return new Pickups.Change(PickupState.WEIGHED, collector, collector, null);
  }

  private Uni<DoorWeighing> priced(SqlConnection tx, Act act, Load load, Pickup pickup) {
    return weighedAt(tx, act, load).chain(at -> priced(tx, act, load, pickup, at));
  }

  private Uni<Instant> weighedAt(SqlConnection tx, Act act, Load load) {
    var said = load.weighedAt();
    return said == null
        ? Uni.createFrom().item(act.at())
        : pickups
            .arrivedAt(tx, load.pickupId())
            .map(arrivedAt -> weighingTime.check(said, arrivedAt, act.at()));
  }

  private Uni<DoorWeighing> priced(
      SqlConnection tx, Act act, Load load, Pickup pickup, Instant at) {
    var terms = new Terms(pickup.kind(), pickup.divisionCode(), pickup.bookedAt(), at);
    return pricing
        .priced(tx, terms, load.lines())
        .invoke(pricing::requireWithinCeilings)
        .chain(
            lines -> points(tx, lines, at).map(points -> weighing(pickup, act, at, lines, points)));
  }

  // Points are for a visit that was paid: harmful waste is fetched for nothing and earns none.
  private Uni<Long> points(SqlConnection tx, Lines lines, Instant at) {
    return lines.fen() == 0 ? Uni.createFrom().item(0L) : wallets.pointsForVisit(tx, at);
  }

  private static DoorWeighing weighing(
      Pickup pickup, Act act, Instant weighedAt, Lines lines, long points) {
    return new DoorWeighing(
        act.id(),
        pickup.id(),
        pickup.kind(),
        WeighingState.PAID,
        pickup.residentId(),
        pickup.householdId(),
        pickup.communityId(),
        pickup.divisionCode(),
        pickup.stationId(),
        act.person().id(),
        pickup.bookedAt(),
        weighedAt,
        act.at(),
        points,
        1,
        1,
        null,
        act.id(),
        act.at(),
        lines);
  }

  // The ledger comes last: its accounts are what others wait for.
  private Uni<Void> record(SqlConnection tx, DoorWeighing weighing, Act act) {
    return weighings
        .insert(tx, weighing, first(weighing, act))
        .chain(() -> bags.claim(tx, weighing.id(), weighing.lines().bagCodes()))
        .chain(() -> outbox.append(tx, weighing.told()))
        .chain(() -> ledger.post(tx, List.of(transfers.weighed(weighing, act))))
        .invoke(() -> log(weighing));
  }

  private static Version first(DoorWeighing weighing, Act act) {
    return new Version(1, act.id(), null, act.person().id(), null, act.at(), weighing.lines());
  }

  private static void log(DoorWeighing weighing) {
    LOG.infof(
        "weighing %s of pickup %s: %d g, %d fen, %d points",
        weighing.id(),
        weighing.pickupId(),
        weighing.lines().grams(),
        weighing.lines().fen(),
        weighing.points());
  }

  // As exact as the database keeps it, so that the answer now and the answer later are the same.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * What the collector weighed.
   *
   * @param weighedAt null for now
   */
  public record Load(UUID pickupId, List<Reading> lines, @Nullable Instant weighedAt) {

    public Load {
      lines = List.copyOf(lines);
    }
  }
}
