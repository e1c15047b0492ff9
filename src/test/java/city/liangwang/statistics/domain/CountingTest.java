package city.liangwang.statistics.domain;

import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.booking.PickupState;
import city.liangwang.collection.DoorWeighed;
import city.liangwang.collection.WeighedLine;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.statistics.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CountingTest {

  private final Day day = new Day(LocalDate.of(2026, 3, 1));

  private static long grams(List<Fact> facts, Stage stage) {
    return facts.stream().filter(fact -> fact.stage() == stage).mapToLong(Fact::grams).sum();
  }

  private static long records(List<Fact> facts) {
    return facts.stream().mapToLong(Fact::records).sum();
  }

  private static long differences(List<Fact> facts) {
    return facts.stream().mapToLong(Fact::differenceGrams).sum();
  }

  @Test
  void a_weighing_is_one_record_of_several_lines() {
    var weighed = day.weighed(line("P1", 1_000, 55), line("MIX", 2_000, 66));
    var counted = Counting.of(weighed);
    assertThat(counted.lines()).hasSize(2);
    assertThat(records(counted.lines())).isEqualTo(1);
    assertThat(grams(counted.lines(), Stage.COLLECTED)).isEqualTo(3_000);
    assertThat(counted.lines())
        .allSatisfy(
            fact -> {
              assertThat(fact.at()).isEqualTo(day.noon());
              assertThat(fact.place().communityId()).isEqualTo(day.community);
              assertThat(fact.householdId()).isEqualTo(weighed.householdId());
              assertThat(fact.recordId()).isEqualTo(weighed.weighingId());
            });
    assertThat(counted.begun())
        .containsExactly(
            new Edge(
                RecordKind.PICKUP, weighed.pickupId(), RecordKind.WEIGHING, weighed.weighingId()));
  }

  @Test
  void a_correction_counts_on_the_day_of_the_weighing_and_is_no_further_record() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    var counted = Counting.of(day.corrected(weighed, line("P1", 900, 50)));
    assertThat(grams(counted.lines(), Stage.COLLECTED)).isEqualTo(-100);
    assertThat(counted.lines().stream().mapToLong(Fact::fen).sum()).isEqualTo(-5);
    assertThat(records(counted.lines())).isZero();
    assertThat(counted.lines()).allMatch(fact -> fact.at().equals(day.noon()));
  }

  @Test
  void a_correction_to_nothing_takes_the_record_away_and_one_from_nothing_gives_it_back() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    assertThat(records(Counting.of(day.corrected(weighed)).lines())).isEqualTo(-1);
    assertThat(records(Counting.of(day.corrected(day.weighed(), line("P1", 5, 0))).lines()))
        .isEqualTo(1);
    assertThat(Counting.of(day.corrected(day.weighed())).lines()).isEmpty();
  }

  @Test
  void what_a_station_weighs_less_than_the_door_is_a_difference() {
    var weighed = day.weighed(line("P1", 1_000, 55));
    var counted = Counting.of(day.handedOver("P1", 990, weighed));
    assertThat(grams(counted.lines(), Stage.HANDED_OVER)).isEqualTo(990);
    assertThat(differences(counted.lines())).isEqualTo(10);
    assertThat(counted.begun()).extracting(Edge::childId).containsExactly(weighed.weighingId());
  }

  @Test
  void a_load_counts_for_the_district_that_it_comes_from() {
    var trip = day.loaded(day.handedOver("P1", 990, day.weighed(line("P1", 1_000, 55))));
    var intake = day.received(trip, 1_000);
    var counted = Counting.of(intake);
    assertThat(counted.lines().get(0).place().divisionCode()).isEqualTo(Day.UPPER);
    assertThat(counted.lines().get(0).place().centreId()).isEqualTo(day.centre);
    assertThat(differences(counted.lines())).isEqualTo(-10);
    assertThat(counted.begun())
        .containsExactly(
            new Edge(RecordKind.TRIP, trip.tripId(), RecordKind.INTAKE, intake.intakeId()));
  }

  @Test
  void a_run_gives_lots_residue_and_loss_that_are_its_input() {
    var trip = day.loaded(day.handedOver("P1", 990, day.weighed(line("P1", 1_000, 55))));
    var run = day.sorted("P1", 50, 40, day.received(trip, 990));
    var facts = Counting.of(run).lines();
    assertThat(grams(facts, Stage.SORTED)).isEqualTo(900);
    assertThat(grams(facts, Stage.RESIDUE)).isEqualTo(50);
    assertThat(grams(facts, Stage.LOSS)).isEqualTo(40);
    assertThat(facts)
        .filteredOn(fact -> fact.stage() == Stage.SORTED)
        .extracting(Fact::lotId)
        .containsExactly(run.outputs().get(0).lotId());
  }

  @Test
  void a_run_without_residue_says_nothing_about_it() {
    var trip = day.loaded(day.handedOver("P1", 990, day.weighed(line("P1", 1_000, 55))));
    var facts = Counting.of(day.sorted("P1", 0, 0, day.received(trip, 990))).lines();
    assertThat(facts).extracting(Fact::stage).containsExactly(Stage.SORTED);
  }

  @Test
  void a_lot_that_is_sent_back_leaves_the_outbound() {
    var outbound = day.shipped(aRun(600), aRun(400));
    var back = outbound.lots().get(1);
    var counted = Counting.of(day.confirmed(outbound, 590, back));
    assertThat(grams(counted.lines(), Stage.SHIPPED)).isEqualTo(-400);
    assertThat(differences(counted.lines())).isEqualTo(10);
    assertThat(records(counted.lines())).isZero();
    assertThat(counted.ended())
        .containsExactly(
            new Edge(RecordKind.LOT, back.lotId(), RecordKind.OUTBOUND, outbound.outboundId()));
  }

  @Test
  void an_outbound_that_came_back_whole_is_no_record() {
    var outbound = day.shipped(aRun(600));
    var lots = outbound.lots().toArray(ShippedLot[]::new);
    assertThat(records(Counting.of(day.confirmed(outbound, 0, lots)).lines())).isEqualTo(-1);
  }

  @Test
  void unloading_a_truck_empties_the_trip() {
    var trip = day.loaded(day.handedOver("P1", 990, day.weighed(line("P1", 1_000, 55))));
    assertThat(Counting.of(day.unloaded(trip)).emptied()).containsExactly(trip.tripId());
    assertThat(Counting.of(trip).lines()).isEmpty();
  }

  @Test
  void every_reversal_takes_back_what_its_record_said() {
    var handover = day.handedOver("P1", 990, day.weighed(line("P1", 1_000, 55)));
    var intake = day.received(day.loaded(handover), 980);
    var run = day.sorted("P1", 5, 4, intake);
    var outbound = day.shipped(run);
    assertTakesBack(handover, day.reversed(handover));
    assertTakesBack(intake, day.reversed(intake));
    assertTakesBack(run, day.reversed(run));
    assertTakesBack(outbound, day.reversed(outbound));
  }

  private static void assertTakesBack(Object record, Object reversal) {
    var said = Counting.of(record);
    var taken = Counting.of(reversal);
    assertThat(taken.lines()).isEqualTo(said.lines().stream().map(Fact::negated).toList());
    assertThat(taken.ended()).isEqualTo(said.begun());
    assertThat(taken.begun()).isEmpty();
  }

  @Test
  void steps_of_a_pickup_join() {
    var pickup = UUID.randomUUID();
    var other = UUID.randomUUID();
    var steps =
        List.of(
            step(pickup, null, PickupState.BOOKED),
            step(other, PickupState.ASSIGNED, PickupState.ARRIVED),
            step(pickup, PickupState.BOOKED, PickupState.CANCELLED));
    assertThat(PickupStep.joined(steps))
        .containsExactly(
            new PickupStep(
                pickup, true, List.of(PickupState.BOOKED), PickupState.CANCELLED, day.noon()),
            step(other, PickupState.ASSIGNED, PickupState.ARRIVED));
  }

  private PickupStep step(
      UUID pickup, @org.jspecify.annotations.Nullable PickupState from, PickupState to) {
    return PickupStep.of(pickup, from, to, day.noon());
  }

  @Test
  void what_has_no_rule_is_a_bug() {
    assertThatThrownBy(() -> Counting.of("rain")).hasMessageContaining("not counted");
    assertThat(Counting.types()).hasSize(14);
  }

  private city.liangwang.sorting.SortingRunRecorded aRun(long grams) {
    var trip = day.loaded(day.handedOver("P1", grams, day.weighed(line("P1", grams, 55))));
    return day.sorted("P1", 0, 0, day.received(trip, grams));
  }

  @Property
  void after_any_corrections_the_facts_are_the_last_lines(
      @ForAll("histories") List<List<WeighedLine>> history) {
    var first = day.weighed(history.get(0).toArray(WeighedLine[]::new));
    var facts = new java.util.ArrayList<>(Counting.of(first).lines());
    var before = first;
    for (var lines : history.subList(1, history.size())) {
      var correction = day.corrected(before, lines.toArray(WeighedLine[]::new));
      facts.addAll(Counting.of(correction).lines());
      before = withLines(before, lines);
    }
    var last = before.lines();
    assertThat(facts.stream().mapToLong(Fact::grams).sum())
        .isEqualTo(last.stream().mapToLong(WeighedLine::grams).sum());
    assertThat(facts.stream().mapToLong(Fact::fen).sum())
        .isEqualTo(last.stream().mapToLong(WeighedLine::fen).sum());
    assertThat(records(facts)).isEqualTo(last.isEmpty() ? 0 : 1);
  }

  private static DoorWeighed withLines(DoorWeighed weighed, List<WeighedLine> lines) {
    return new DoorWeighed(
        weighed.weighingId(),
        weighed.pickupId(),
        weighed.householdId(),
        weighed.communityId(),
        weighed.divisionCode(),
        weighed.stationId(),
        weighed.collectorId(),
        weighed.at(),
        lines,
        weighed.points());
  }

  @Provide
  Arbitrary<List<List<WeighedLine>>> histories() {
    var line =
        Combinators.combine(
                Arbitraries.of("P1", "MIX", "M1"),
                Arbitraries.longs().between(1, 40_000_000),
                Arbitraries.longs().between(0, 1_000_000))
            .as(Day::line);
    return line.list().ofMaxSize(4).list().ofMinSize(1).ofMaxSize(6);
  }
}
