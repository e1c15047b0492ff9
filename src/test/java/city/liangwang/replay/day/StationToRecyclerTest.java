package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.replay.day.CentreWork.Lot;
import city.liangwang.replay.plan.Job;
import city.liangwang.replay.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the station, the driver, the centre and the recycler ask of the platform. */
class StationToRecyclerTest {

  private static final Plan.Batch BATCH =
      new Plan.Batch(0, "S1", "collector-1-1", List.of(0), false);
  private static final Plan.Batch MISREAD =
      new Plan.Batch(0, "S1", "collector-1-1", List.of(0), true);
  private static final Plan.Trip TRIP = trip(false, false, false, false, 1);
  private static final Plan.Shipment SHIPMENT = new Plan.Shipment(0, List.of(0), false);

  private final Stage stage = Stage.of(Stage.job(Job.Way.CLAIM));

  @Test
  void a_batch_is_handed_over_once_and_counted_by_the_stations_scale() {
    handOver(BATCH);

    assertThat(stage.operations()).containsExactly("recordHandover");
    assertThat(stage.figures.handovers.sum()).isEqualTo(1);
    assertThat(stage.figures.stationGrams.sum()).isBetween(5_069L, 5_111L);
    assertThat(stage.platform.total("STATION_STOCK/grams"))
        .isEqualTo(stage.figures.stationGrams.sum());
  }

  @Test
  void a_misread_batch_is_reversed_by_a_dispatcher_and_counted_once() {
    handOver(MISREAD);

    assertThat(stage.operations())
        .containsExactly("recordHandover", "reverseHandover", "recordHandover");
    assertThat(stage.figures.handovers.sum()).isEqualTo(1);
    assertThat(stage.platform.total("STATION_STOCK/grams"))
        .isEqualTo(stage.figures.stationGrams.sum());
    assertThat(stage.platform.total("COLLECTOR_CUSTODY/grams")).isZero();
    assertThat(stage.tally.refusals()).as("light enough for the keeper alone").isEmpty();
  }

  @Test
  void a_truck_is_called_loaded_driven_and_arrives_sealed() {
    handOver(BATCH);
    drive(TRIP);

    assertThat(stage.operations())
        .containsExactly("planTrip", "loadTrip", "departTrip", "arriveTrip");
    assertThat(stage.platform.total("TRIP_LOAD/grams")).isEqualTo(stage.figures.stationGrams.sum());
    assertThat(stage.figures.trips.sum()).isEqualTo(1);
  }

  @Test
  void a_truck_that_was_loaded_wrongly_carries_no_gram_twice() {
    handOver(BATCH);
    drive(trip(false, true, false, false, 1));

    assertThat(stage.operations())
        .containsExactly(
            "planTrip", "loadTrip", "unloadTrip", "loadTrip", "departTrip", "arriveTrip");
    assertThat(stage.platform.total("TRIP_LOAD/grams")).isEqualTo(stage.figures.stationGrams.sum());
  }

  @Test
  void a_truck_is_taken_in_and_sorted_to_the_last_gram() {
    handOver(BATCH);
    var lots = receive(TRIP);

    assertThat(stage.operations()).contains("recordIntake", "recordSortingRun");
    assertThat(stage.figures.intakeGrams.sum()).isEqualTo(5_000);
    assertThat(lots).isNotEmpty().allMatch(lot -> lot.grams() > 0);
    assertThat(lots.stream().mapToLong(Lot::grams).sum())
        .isEqualTo(stage.figures.sortedGrams.sum());
    assertThat(
            stage.figures.sortedGrams.sum()
                + stage.figures.residueGrams.sum()
                + stage.figures.lossGrams.sum())
        .isEqualTo(5_000);
    assertThat(stage.platform.total("CENTRE_INTAKE/grams")).isZero();
  }

  @Test
  void an_intake_out_of_tolerance_is_a_case_that_a_dispatcher_closes() {
    stage.doorWork.all(heavy());
    stage.platform.operations.clear();
    new StationWork(scene(heavy(), BATCH)).handOver(BATCH, TRIP, List.of(0));
    var trip = trip(true, false, false, false, 1);
    var manifest = new StationWork(scene(heavy(), BATCH)).drive(trip, Map.of(0, List.of(0)));
    new CentreWork(scene(heavy(), BATCH)).receive(trip, manifest);

    assertThat(stage.operations()).containsOnlyOnce("closeVarianceCase");
    assertThat(stage.figures.variances.sum()).isEqualTo(1);
    assertThat(stage.figures.intakeGrams.sum()).isLessThan(stage.figures.stationGrams.sum());
  }

  @Test
  void an_intake_and_a_run_that_were_wrong_are_reversed_and_leave_nothing() {
    handOver(BATCH);
    receive(trip(false, false, true, true, 1));

    assertThat(stage.operations())
        .containsSubsequence("recordIntake", "reverseIntake", "recordIntake")
        .containsSubsequence("recordSortingRun", "reverseSortingRun", "recordSortingRun");
    assertThat(stage.figures.intakeGrams.sum()).isEqualTo(5_000);
    assertThat(stage.platform.total("LOT/grams")).isEqualTo(stage.figures.sortedGrams.sum());
    assertThat(stage.platform.total("CENTRE_RESIDUE/grams"))
        .isEqualTo(stage.figures.residueGrams.sum());
  }

  @Test
  void a_load_may_be_sorted_in_two_runs() {
    handOver(BATCH);
    receive(trip(false, false, false, false, 2));

    assertThat(stage.operations().stream().filter("recordSortingRun"::equals)).hasSize(2);
    assertThat(stage.platform.total("CENTRE_INTAKE/grams")).isZero();
  }

  @Test
  void lots_leave_to_a_recycler_who_confirms_them() {
    handOver(BATCH);
    ship(SHIPMENT, receive(TRIP), false);

    assertThat(stage.operations()).containsExactly("shipLots", "confirmOutbound");
    assertThat(stage.figures.shippedGrams.sum()).isEqualTo(stage.figures.sortedGrams.sum());
    assertThat(stage.platform.total("RECYCLER_RECEIVED/grams"))
        .isEqualTo(stage.figures.receivedGrams.sum());
    assertThat(stage.platform.total("LOT/grams")).isZero();
    assertThat(stage.figures.unshippableLots.sum()).isZero();
  }

  @Test
  void a_shipment_that_was_wrong_is_reversed_first() {
    handOver(BATCH);
    ship(new Plan.Shipment(0, List.of(0), true), receive(TRIP), false);

    assertThat(stage.operations())
        .containsExactly("shipLots", "reverseOutbound", "shipLots", "confirmOutbound");
    assertThat(stage.figures.outbounds.sum()).isEqualTo(1);
    assertThat(stage.platform.total("OUTBOUND_LOAD/grams")).isZero();
  }

  @Test
  void a_lot_that_nobody_takes_stays_and_is_counted() {
    ship(SHIPMENT, List.of(new Lot(new UUID(0, 1), "X99", 700)), true);

    assertThat(stage.operations()).isEmpty();
    assertThat(stage.figures.unshippableLots.sum()).isEqualTo(1);
    assertThat(stage.figures.unshippableGrams.sum()).isEqualTo(700);
  }

  @Test
  void a_lot_that_is_sent_back_leaves_once_more_and_counts_once() {
    handOver(BATCH);
    var lots = receive(TRIP);
    stage.platform.operations.clear();
    var shipping = new Shipping(scene(Stage.job(Job.Way.CLAIM), BATCH), true);
    // One shipment in eight has a lot sent back: its number decides.
    var returning =
        IntStream.range(0, 200)
            .mapToObj(number -> new Plan.Shipment(number, List.of(0), false))
            .filter(
                shipment -> {
                  var draw =
                      city.liangwang.replay.plan.Draw.of(1, "returned", shipment.index() + "-RC");
                  return draw.perMille(Shipping.RETURNED_PER_MILLE);
                })
            .findFirst()
            .orElseThrow();
    shipping.ship(returning, lots);

    assertThat(stage.operations())
        .containsExactly("shipLots", "confirmOutbound", "shipLots", "confirmOutbound");
    assertThat(stage.figures.shippedGrams.sum()).isEqualTo(stage.figures.sortedGrams.sum());
    assertThat(stage.figures.outbounds.sum()).isEqualTo(2);
    assertThat(stage.platform.total("LOT/grams")).isZero();
  }

  private static Job heavy() {
    var usual = Stage.job(Job.Way.CLAIM);
    var bags =
        IntStream.range(0, 10)
            .mapToObj(i -> new city.liangwang.replay.plan.Line("R0901", 60_000, false))
            .toList();
    return new Job(0, 0, 0, "S1", "collector-1-1", usual.way(), false, bags, bags, usual.faults());
  }

  private static Plan.Trip trip(
      boolean off, boolean reloaded, boolean intakeReversed, boolean runReversed, int runs) {
    return new Plan.Trip(
        0, "S1", List.of(0), "driver-1", "T1", off, reloaded, intakeReversed, runReversed, runs);
  }

  private Scene scene(Job job, Plan.Batch batch) {
    var plan =
        new Plan(1, List.of(), List.of(job), List.of(batch), List.of(), List.of(), List.of());
    return new Scene(stage.api, stage.scene.known(), plan, stage.scene.ids(), stage.figures);
  }

  private void handOver(Plan.Batch batch) {
    var job = Stage.job(Job.Way.CLAIM);
    stage.doorWork.all(job);
    stage.platform.operations.clear();
    new StationWork(scene(job, batch)).handOver(batch, TRIP, List.of(0));
  }

  private com.fasterxml.jackson.databind.JsonNode drive(Plan.Trip trip) {
    stage.platform.operations.clear();
    return new StationWork(scene(Stage.job(Job.Way.CLAIM), BATCH))
        .drive(trip, Map.of(0, List.of(0)));
  }

  private List<Lot> receive(Plan.Trip trip) {
    var manifest = drive(trip);
    return new CentreWork(scene(Stage.job(Job.Way.CLAIM), BATCH)).receive(trip, manifest);
  }

  private void ship(Plan.Shipment shipment, List<Lot> lots, boolean faults) {
    stage.platform.operations.clear();
    new Shipping(scene(Stage.job(Job.Way.CLAIM), BATCH), faults).ship(shipment, lots);
  }
}
