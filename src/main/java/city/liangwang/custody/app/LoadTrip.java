package city.liangwang.custody.app;

import static city.liangwang.ledger.AccountKind.STATION_STOCK;
import static city.liangwang.ledger.AccountKind.TRIP_LOAD;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.TripLoaded;
import city.liangwang.custody.TripUnloaded;
import city.liangwang.custody.data.Fills;
import city.liangwang.custody.data.TripTable;
import city.liangwang.custody.data.TripTable.Step;
import city.liangwang.custody.data.Vehicles;
import city.liangwang.custody.domain.Trip;
import city.liangwang.custody.domain.TripState;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.shared.MassLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts containers on a truck and seals it, or takes them off again. */
@ApplicationScoped
public class LoadTrip {

  private final Once once;
  private final TripTable trips;
  private final Fills fills;
  private final Vehicles vehicles;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;

  LoadTrip(
      Once once,
      TripTable trips,
      Fills fills,
      Vehicles vehicles,
      Ledger ledger,
      Outbox outbox,
      Clock clock) {
    this.once = once;
    this.trips = trips;
    this.fills = fills;
    this.vehicles = vehicles;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What is put on the truck. */
  public record Content(UUID tripId, List<String> containerCodes, String sealNumber) {}

  private record Unloading(UUID tripId, String reason) {}

  /** The manifest (联单) of a loaded truck. */
  public record Manifest(UUID tripId, String sealNumber, List<MassLine> lines) {}

  /** What an unloading answers. */
  public record Unloaded(UUID tripId, TripState state) {}

  /**
   * The keeper of the trip's station. Fails with {@code trip-state}, {@code container-empty} or
   * {@code vehicle-overloaded}.
   */
  public Uni<Manifest> load(Person keeper, UUID loadingId, Content content) {
    return once.run(
        new Call("loadTrip", loadingId, keeper.id(), content),
        Manifest.class,
        tx ->
            trips
                .getForUpdate(tx, content.tripId())
                .invoke(trip -> keeper.requireStation(trip.stationId()))
                .invoke(trip -> trip.requireNext(TripState.LOADED))
                .chain(trip -> load(tx, keeper, trip, loadingId, content)));
  }

  private Uni<Manifest> load(
      SqlConnection tx, Person keeper, Trip trip, UUID loadingId, Content content) {
    return fills
        .load(tx, trip.stationId(), content.containerCodes(), trip.id())
        .chain(() -> fills.gramsOn(tx, trip.id()))
        .call(lines -> requireBearable(tx, trip, lines))
        .call(lines -> keep(tx, keeper, trip.loaded(content.sealNumber(), loadingId), lines))
        .map(lines -> new Manifest(trip.id(), content.sealNumber(), lines));
  }

  private Uni<Void> requireBearable(SqlConnection tx, Trip trip, List<MassLine> lines) {
    var grams = lines.stream().mapToLong(MassLine::grams).reduce(0, Math::addExact);
    if (grams == 0) {
      throw CustodyProblem.CONTAINER_EMPTY.at("containerCodes", "nothing is in them");
    }
    return vehicles
        .get(tx, trip.plate())
        .invoke(vehicle -> requireBearable(grams, vehicle.loadMaxGrams()))
        .replaceWithVoid();
  }

  private static void requireBearable(long grams, long max) {
    if (grams > max) {
      throw CustodyProblem.OVERLOADED.at("containerCodes", grams + " g is above " + max + " g");
    }
  }

  private Uni<Void> keep(SqlConnection tx, Person keeper, Trip loaded, List<MassLine> lines) {
    var at = clock.instant();
    var loading = loaded.requireLoadTransfer();
    var transfer = Transfer.of(loading, new Cause("trip-loading", loading), at, keeper.id());
    for (var line : lines) {
      var material = line.materialCode();
      transfer.move(
          AccountKey.grams(loaded.stationId(), STATION_STOCK, material),
          AccountKey.grams(loaded.id(), TRIP_LOAD, material),
          line.grams());
    }
    var step = new Step(TripState.PLANNED, keeper.id(), null, at);
    return ledger
        .post(tx, List.of(transfer.build()))
        .chain(() -> trips.update(tx, loaded, null, step))
        .chain(() -> fills.handoversOn(tx, loaded.id()))
        .chain(
            handoverIds ->
                outbox.append(
                    tx,
                    new TripLoaded(
                        loaded.id(),
                        loaded.stationId(),
                        loaded.divisionCode(),
                        loaded.centreId(),
                        at,
                        lines,
                        handoverIds)));
  }

  /**
   * The keeper of the trip's station, before the truck has left. Fails with {@code trip-state} or
   * {@code container-refilled}.
   */
  public Uni<Unloaded> unload(Person keeper, UUID tripId, UUID unloadingId, String reason) {
    return once.run(
        new Call("unloadTrip", unloadingId, keeper.id(), new Unloading(tripId, reason)),
        Unloaded.class,
        tx ->
            trips
                .getForUpdate(tx, tripId)
                .invoke(trip -> keeper.requireStation(trip.stationId()))
                .invoke(trip -> trip.requireNext(TripState.PLANNED))
                .call(trip -> unload(tx, keeper, trip, unloadingId, reason))
                .map(trip -> new Unloaded(trip.id(), TripState.PLANNED)));
  }

  private Uni<Void> unload(
      SqlConnection tx, Person keeper, Trip trip, UUID unloadingId, String reason) {
    var at = clock.instant();
    var cause = new Cause("trip-unloading", unloadingId);
    var step = new Step(TripState.LOADED, keeper.id(), reason, at);
    return ledger
        .get(tx, trip.requireLoadTransfer())
        .map(booked -> booked.reversed(unloadingId, cause, at, keeper.id()))
        .chain(undone -> ledger.post(tx, List.of(undone)))
        .chain(() -> fills.unload(tx, trip.id()))
        .chain(() -> trips.update(tx, trip.unloaded(), null, step))
        .chain(() -> outbox.append(tx, new TripUnloaded(trip.id(), reason, at)));
  }
}
