package city.liangwang.testing;

import city.liangwang.booking.PickupKind;
import city.liangwang.testing.Doors.Door;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Goods on their way from the door to the recycler, through the API; everybody in it is new. */
@ApplicationScoped
public class Chain {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final World world;
  private final Doors doors;

  Chain(World world, Doors doors) {
    this.world = world;
    this.doors = doors;
  }

  /** A collector of a station who carries one weighing. */
  public Carried aCollectorCarrying(String materialCode, long grams) {
    var resident = world.aResidentWithAnAddress();
    var collector = world.aCollectorOf(resident.stationId());
    return carry(resident, collector, materialCode, grams);
  }

  /** The same for a resident of one's own choice, whose station takes it over. */
  public Carried aCollectorCarrying(Resident resident, String materialCode, long grams) {
    return carry(resident, world.aCollectorOf(resident.stationId()), materialCode, grams);
  }

  private Carried carry(Resident resident, Actor collector, String materialCode, long grams) {
    var kind = "MIX".equals(materialCode) ? PickupKind.MIXED_BAG : PickupKind.ITEMISED;
    var door = doors.aDoor(kind, resident, collector);
    // A typed weight is limited, so a heavy load is several readings.
    var lines = new ArrayList<Map<String, Object>>();
    for (long left = grams; left > 0; left -= 50_000) {
      lines.add(Doors.typed(materialCode, Math.min(left, 50_000)));
    }
    var weighing = Doors.weighed(door, lines);
    var keeper = world.aKeeperOf(resident.stationId());
    return new Carried(door, weighing, keeper, resident.stationId(), materialCode, grams);
  }

  /** A hand-over at which nothing was found to weigh. */
  public static Map<String, Object> handoverOf(Carried carried) {
    return handover(carried, List.of());
  }

  /** A hand-over with one reading of the station's scale. */
  public static Map<String, Object> handoverOf(Carried carried, Map<String, Object> reading) {
    return handover(carried, List.of(reading));
  }

  private static Map<String, Object> handover(Carried carried, List<Map<String, Object>> readings) {
    return Map.of(
        "collectorId", carried.door().collector().id(),
        "weighingIds", List.of(carried.weighingId()),
        "readings", readings);
  }

  /** The same hand-over or confirmation, and why its weight is another one. */
  public static Map<String, Object> because(String reason, Map<String, Object> body) {
    return Doors.with(body, "differenceReason", reason);
  }

  /** A hand-over with several readings. */
  public static Map<String, Object> handoverOf(
      Carried carried, List<Map<String, Object>> readings) {
    return handover(carried, readings);
  }

  public static Map<String, Object> reading(String materialCode, String container, long grams) {
    return Map.of("materialCode", materialCode, "containerCode", container, "grams", grams);
  }

  /** A container that nobody else uses. */
  public static String aContainer() {
    return "BOX-" + COUNTER.incrementAndGet() + "-" + ProcessHandle.current().pid();
  }

  /**
   * A container at the station with so many grams in it, which were weighed so at the door, too.
   */
  public Stored aFullContainer(String materialCode, long grams) {
    var carried = aCollectorCarrying(materialCode, grams);
    var container = aContainer();
    var handover = UUID.randomUUID();
    handOver(carried, handover, handoverOf(carried, reading(materialCode, container, grams)))
        .statusCode(200);
    return new Stored(carried, handover, container);
  }

  public static ValidatableResponse handOver(
      Carried carried, UUID handoverId, Map<String, Object> body) {
    return carried.keeper().given().body(body).put("/api/v1/handovers/" + handoverId).then();
  }

  /** A truck called to that station. */
  public Planned aTrip(Stored stored) {
    var trip = UUID.randomUUID();
    var driver = world.aDriverOf(stored.carried().stationId());
    var body =
        Map.of(
            "stationId", stored.carried().stationId(),
            "centreId", world.aCentre(),
            "driverId", driver.id(),
            "plate", "TINY-1");
    stored
        .carried()
        .keeper()
        .given()
        .body(body)
        .put("/api/v1/trips/" + trip)
        .then()
        .statusCode(200);
    return new Planned(stored, trip, driver);
  }

  public static ValidatableResponse load(Planned planned, UUID loadingId) {
    return planned
        .keeper()
        .given()
        .body(
            Map.of("containerCodes", List.of(planned.stored().container()), "sealNumber", "SEAL-1"))
        .put("/api/v1/trips/" + planned.tripId() + "/loadings/" + loadingId)
        .then();
  }

  public static ValidatableResponse depart(Planned planned) {
    return planned
        .driver()
        .given()
        .put("/api/v1/trips/" + planned.tripId() + "/departures/" + UUID.randomUUID())
        .then();
  }

  public static ValidatableResponse arrive(Planned planned) {
    return planned
        .driver()
        .given()
        .body(Map.of("sealIntact", true))
        .put("/api/v1/trips/" + planned.tripId() + "/arrivals/" + UUID.randomUUID())
        .then();
  }

  /** A truck with one material that stands at the centre. */
  public Planned aTruckAtTheCentre(String materialCode, long grams) {
    var planned = aTrip(aFullContainer(materialCode, grams));
    load(planned, UUID.randomUUID()).statusCode(200);
    depart(planned).statusCode(200);
    arrive(planned).statusCode(200);
    return planned;
  }

  /** The tiny city's weighbridge. */
  public UUID aWeighbridge() {
    return world.one(
        "select id from catalog.scale where serial = 'TINY-W1'",
        Tuple.tuple(),
        row -> row.getUUID(0));
  }

  public ValidatableResponse takeIn(
      Actor clerk, UUID intakeId, UUID tripId, long grossGrams, long tareGrams) {
    return clerk
        .given()
        .body(
            Map.of(
                "tripId", tripId,
                "weighbridgeId", aWeighbridge(),
                "grossGrams", grossGrams,
                "tareGrams", tareGrams))
        .put("/api/v1/intakes/" + intakeId)
        .then();
  }

  /** An intake of one material, net as the manifest says; grams are a multiple of 2 kg. */
  public TakenIn anIntake(String materialCode, long grams) {
    var planned = aTruckAtTheCentre(materialCode, grams);
    var clerk = world.aClerkOf(world.aCentre());
    var intake = UUID.randomUUID();
    takeIn(clerk, intake, planned.tripId(), 1_800_000 + grams, 1_800_000).statusCode(200);
    return new TakenIn(planned, clerk, intake);
  }

  public static ValidatableResponse sort(Actor clerk, UUID runId, Map<String, Object> body) {
    return clerk.given().body(body).put("/api/v1/sorting-runs/" + runId).then();
  }

  public static Map<String, Object> runOf(
      TakenIn intake, long grams, List<Map<String, Object>> outputs, long residue, long loss) {
    return Map.of(
        "inputs",
            List.of(
                Map.of(
                    "intakeId", intake.intakeId(),
                    "materialCode", intake.planned().stored().carried().materialCode(),
                    "grams", grams)),
        "outputs", outputs,
        "residueGrams", residue,
        "lossGrams", loss);
  }

  public static Map<String, Object> output(UUID lotId, String materialCode, long grams) {
    return Map.of("lotId", lotId, "materialCode", materialCode, "grams", grams);
  }

  /** A lot of one material in stock, sorted out of an intake without residue. */
  public Lot aLot(String materialCode, long grams) {
    var intake = anIntake("MIX", grams);
    var lot = UUID.randomUUID();
    var run = UUID.randomUUID();
    sort(intake.clerk(), run, runOf(intake, grams, List.of(output(lot, materialCode, grams)), 0, 0))
        .statusCode(200);
    return new Lot(intake, run, lot, materialCode, grams);
  }

  public static ValidatableResponse ship(
      Actor clerk, UUID outboundId, UUID recyclerId, UUID... lots) {
    return clerk
        .given()
        .body(
            Map.of(
                "recyclerId",
                recyclerId,
                "lotIds",
                List.of(lots),
                "plate",
                "TINY-9",
                "manifestNumber",
                "M-1"))
        .put("/api/v1/outbounds/" + outboundId)
        .then();
  }

  /** A collector with a weighing, and the keeper who will take it over. */
  public record Carried(
      Door door, UUID weighingId, Actor keeper, UUID stationId, String materialCode, long grams) {}

  /** A container at a station with what one hand-over put into it. */
  public record Stored(Carried carried, UUID handoverId, String container) {}

  /** A truck that was called. */
  public record Planned(Stored stored, UUID tripId, Actor driver) {

    public Actor keeper() {
      return stored.carried().keeper();
    }
  }

  /** A truck that was weighed at the centre, and the clerk who did it. */
  public record TakenIn(Planned planned, Actor clerk, UUID intakeId) {}

  /** A lot in stock. */
  public record Lot(TakenIn intake, UUID runId, UUID lotId, String materialCode, long grams) {}
}
