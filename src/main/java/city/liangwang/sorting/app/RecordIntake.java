package city.liangwang.sorting.app;

import static city.liangwang.ledger.AccountKind.CENTRE_INTAKE;
import static city.liangwang.ledger.AccountKind.TRIP_LOAD;
import static city.liangwang.ledger.AccountKind.TRIP_VARIANCE;

import city.liangwang.area.Areas;
import city.liangwang.area.Centre;
import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Scale;
import city.liangwang.custody.Trips;
import city.liangwang.custody.Trips.Arrived;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.shared.MassLine;
import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.data.Intakes;
import city.liangwang.sorting.data.VarianceCases;
import city.liangwang.sorting.domain.Intake;
import city.liangwang.sorting.domain.VarianceCase;
import city.liangwang.sorting.domain.Weighing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The weighbridge: gross, tare, net against the manifest.
 *
 * <p>The net is booked whatever the manifest said; the difference goes to the trip's variance
 * account, and outside tolerance a case is opened, too.
 */
@ApplicationScoped
public class RecordIntake {

  private final Once once;
  private final Areas areas;
  private final Catalog catalog;
  private final Trips trips;
  private final Intakes intakes;
  private final VarianceCases cases;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;
  private final SortingConfig config;

  RecordIntake(
      Once once,
      Areas areas,
      Catalog catalog,
      Trips trips,
      Intakes intakes,
      VarianceCases cases,
      Ledger ledger,
      Outbox outbox,
      Clock clock,
      SortingConfig config) {
    this.once = once;
    this.areas = areas;
    this.catalog = catalog;
    this.trips = trips;
    this.intakes = intakes;
    this.cases = cases;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /** What the clerk reads off the weighbridge, the truck full and the truck empty. */
  public record Content(UUID tripId, UUID weighbridgeId, long grossGrams, long tareGrams) {}

  /**
   * A clerk of the centre that the trip is bound for. Fails with {@code trip-not-found}, {@code
   * trip-state}, {@code trip-other-centre}, {@code net-not-positive} or a problem of the
   * weighbridge.
   */
  public Uni<IntakeRecorded> record(Person clerk, UUID id, Content content) {
    var centreId = clerk.requireCentre();
    return once.run(
        new Call("recordIntake", id, clerk.id(), content),
        IntakeRecorded.class,
        tx ->
            catalog
                .scale(tx, content.weighbridgeId())
                .map(scale -> weighing(scale, content))
                .chain(weighing -> record(tx, clerk, centreId, id, content, weighing)));
  }

  private Weighing weighing(Scale weighbridge, Content content) {
    var today = areas.city().dayOf(clock.instant());
    weighbridge.check(content.grossGrams(), today, "grossGrams");
    weighbridge.check(content.tareGrams(), today, "tareGrams");
    var weighing =
        new Weighing(content.grossGrams(), content.tareGrams(), weighbridge.intervalGrams());
    weighing.netGrams();
    return weighing;
  }

  private Uni<IntakeRecorded> record(
      SqlConnection tx, Person clerk, UUID centreId, UUID id, Content content, Weighing weighing) {
    return trips
        .takeIn(tx, content.tripId(), id, clerk.id())
        .invoke(trip -> requireBoundFor(centreId, trip))
        .chain(trip -> areas.centre(tx, centreId).map(centre -> event(id, centre, trip, weighing)))
        .call(event -> keep(tx, clerk, event, content))
        .call(event -> outbox.append(tx, event));
  }

  private static void requireBoundFor(UUID centreId, Arrived trip) {
    if (!trip.centreId().equals(centreId)) {
      throw SortingProblem.WRONG_CENTRE.because("bound for " + trip.centreId());
    }
  }

  private IntakeRecorded event(UUID id, Centre centre, Arrived trip, Weighing weighing) {
    var manifestGrams = trip.manifest().stream().mapToLong(MassLine::grams).sum();
    return new IntakeRecorded(
        id,
        trip.tripId(),
        trip.stationId(),
        trip.stationDivisionCode(),
        centre.id(),
        centre.divisionCode(),
        clock.instant(),
        weighing.shareOut(trip.manifest()),
        weighing.agreesWith(manifestGrams, config.tolerancePerMille()));
  }

  private Uni<Void> keep(SqlConnection tx, Person clerk, IntakeRecorded event, Content content) {
    var transfer = transferOf(event, clerk.id());
    var intake =
        new Intake(
            event,
            clerk.id(),
            content.weighbridgeId(),
            content.grossGrams(),
            content.tareGrams(),
            transfer.id(),
            Map.of(),
            null);
    return intakes
        .insert(tx, intake)
        .chain(() -> ledger.post(tx, List.of(transfer)))
        .chain(() -> openCase(tx, event));
  }

  private static Transfer transferOf(IntakeRecorded event, UUID person) {
    var id = event.intakeId();
    var transfer = Transfer.of(id, new Cause("intake", id), event.at(), person);
    for (var line : event.lines()) {
      var material = line.materialCode();
      var load = AccountKey.grams(event.tripId(), TRIP_LOAD, material);
      var intake = AccountKey.grams(event.centreId(), CENTRE_INTAKE, material);
      var variance = AccountKey.grams(event.tripId(), TRIP_VARIANCE, material);
      transfer.move(load, intake, line.intakeGrams());
      transfer.move(load, variance, line.manifestGrams() - line.intakeGrams());
    }
    return transfer.build();
  }

  private Uni<Void> openCase(SqlConnection tx, IntakeRecorded event) {
    if (event.withinTolerance()) {
      return Uni.createFrom().voidItem();
    }
    var variance =
        event.lines().stream().mapToLong(line -> line.manifestGrams() - line.intakeGrams()).sum();
    return cases.open(
        tx, new VarianceCase(event.intakeId(), event.centreId(), variance, event.at()));
  }
}
