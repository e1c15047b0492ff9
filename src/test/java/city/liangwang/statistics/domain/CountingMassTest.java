package city.liangwang.statistics.domain;

import static city.liangwang.statistics.Day.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.booking.PickupState;
import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.statistics.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** No gram appears or disappears by counting. */
class CountingMassTest {

  private final Day day = new Day(LocalDate.of(2026, 3, 1));

  private static long grams(List<Fact> facts, Stage stage) {
    return facts.stream().filter(fact -> fact.stage() == stage).mapToLong(Fact::grams).sum();
  }

  private static List<Fact> lines(Object event) {
    return Counting.of(event).lines();
  }

  private IntakeRecorded anIntake(long grams) {
    return day.received(
        day.loaded(day.handedOver("P1", grams, day.weighed(line("P1", grams, 0)))), grams);
  }

  private OutboundShipped anOutbound(List<Long> grams) {
    var lots = grams.stream().map(one -> new ShippedLot(UUID.randomUUID(), "P1", one)).toList();
    return new OutboundShipped(
        UUID.randomUUID(), day.centre, Day.LOWER, UUID.randomUUID(), day.noon(), lots);
  }

  @Property
  void a_run_divides_its_input_to_the_gram(
      @ForAll @LongRange(min = 3, max = 40_000_000) long grams,
      @ForAll @IntRange(min = 0, max = 100) int residuePercent) {
    var residue = grams * residuePercent / 200;
    var loss = grams * residuePercent / 400;
    var facts = lines(day.sorted("P1", residue, loss, anIntake(grams)));
    assertThat(grams(facts, Stage.SORTED) + grams(facts, Stage.RESIDUE) + grams(facts, Stage.LOSS))
        .isEqualTo(grams);
    assertThat(facts.stream().filter(fact -> fact.stage() == Stage.SORTED))
        .extracting(Fact::records)
        .containsOnlyOnce(1);
  }

  @Property
  void a_difference_is_what_the_weighing_before_found_more(
      @ForAll @LongRange(min = 1, max = 40_000_000) long door,
      @ForAll @LongRange(min = 0, max = 40_000_000) long station) {
    var fact = lines(day.handedOver("P1", station, day.weighed(line("P1", door, 0)))).get(0);
    assertThat(fact.grams() + fact.differenceGrams()).isEqualTo(door);
    assertThat(fact.negated().differenceGrams()).isEqualTo(station - door);
  }

  @Property
  void what_stays_with_the_recycler_and_what_comes_back_was_all_shipped(
      @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 40_000_000) Long> grams,
      @ForAll @IntRange(min = 0, max = 6) int returned,
      @ForAll @LongRange(min = 0, max = 240_000_000) long received) {
    var outbound = anOutbound(grams);
    var back = outbound.lots().subList(0, Math.min(returned, grams.size()));
    var confirmed = lines(day.confirmed(outbound, received, back.toArray(ShippedLot[]::new)));
    var sent = lines(outbound).stream().mapToLong(Fact::grams).sum();
    var sentBack = back.stream().mapToLong(ShippedLot::grams).sum();
    var net = sent + confirmed.stream().mapToLong(Fact::grams).sum();
    assertThat(net).isEqualTo(sent - sentBack).isNotNegative();
    assertThat(confirmed.stream().mapToLong(Fact::differenceGrams).sum()).isEqualTo(net - received);
    assertThat(confirmed.stream().mapToInt(Fact::records).sum())
        .isEqualTo(back.size() == grams.size() ? -1 : 0);
  }

  @Property
  void taking_back_twice_is_the_fact_itself(
      @ForAll @LongRange(min = 1, max = 40_000_000) long grams,
      @ForAll @LongRange(min = 0, max = 1_000_000) long fen) {
    var fact = lines(day.weighed(line("P1", grams, fen))).get(0);
    assertThat(fact.negated().negated()).isEqualTo(fact);
    assertThat(fact.grams() + fact.negated().grams()).isZero();
    assertThat(fact.fen() + fact.negated().fen()).isZero();
    assertThat(fact.records() + fact.negated().records()).isZero();
  }

  @Test
  void the_same_event_means_the_same_whenever_it_is_read() {
    var outbound = anOutbound(List.of(1L, 2L));
    var run = day.sorted("P1", 7, 3, anIntake(500));
    for (var event :
        List.of(outbound, run, day.reversed(run), day.confirmed(outbound, 3), anIntake(9))) {
      assertThat(Counting.of(event)).isEqualTo(Counting.of(event));
    }
  }

  @Test
  void an_event_without_lines_counts_nothing() {
    assertThat(lines(day.weighed())).isEmpty();
    assertThat(lines(anOutbound(List.of()))).isEmpty();
  }

  @Test
  void a_run_of_residue_only_is_a_record_of_residue() {
    var run =
        new SortingRunRecorded(
            UUID.randomUUID(),
            day.centre,
            Day.LOWER,
            day.noon(),
            List.of(new SortingRunRecorded.Input(UUID.randomUUID(), "MIX", 10)),
            List.of(),
            10,
            0);
    assertThat(lines(run)).extracting(Fact::stage).containsExactly(Stage.RESIDUE);
    assertThat(lines(run)).extracting(Fact::records).containsExactly(1);
    assertThat(lines(run)).extracting(Fact::materialCode).containsOnlyNulls();
  }

  @Test
  void an_intake_that_is_sorted_in_two_lines_is_one_source() {
    var intake = UUID.randomUUID();
    var run =
        new SortingRunRecorded(
            UUID.randomUUID(),
            day.centre,
            Day.LOWER,
            day.noon(),
            List.of(
                new SortingRunRecorded.Input(intake, "P1", 10),
                new SortingRunRecorded.Input(intake, "MIX", 20)),
            List.of(new SortingRunRecorded.Output(UUID.randomUUID(), "P1", 30)),
            0,
            0);
    assertThat(Counting.of(run).begun())
        .filteredOn(edge -> edge.childKind() == RecordKind.INTAKE)
        .containsExactly(new Edge(RecordKind.INTAKE, intake, RecordKind.RUN, run.runId()));
  }

  @Test
  void only_a_door_weighing_knows_the_household() {
    var intake = anIntake(10);
    var run = day.sorted("P1", 0, 0, intake);
    for (var event : List.of(intake, run, day.shipped(run))) {
      assertThat(lines(event)).extracting(Fact::householdId).containsOnlyNulls();
    }
  }

  @Test
  void moving_a_pickup_moves_no_grams() {
    var counted = Counting.of(day.moved(UUID.randomUUID(), null, PickupState.BOOKED));
    assertThat(counted.lines()).isEmpty();
    assertThat(counted.begun()).isEmpty();
    assertThat(counted.steps()).hasSize(1);
  }

  @Test
  void more_than_fits_is_a_bug_and_not_a_figure() {
    var outbound = anOutbound(List.of(Long.MAX_VALUE, 1L));
    assertThatThrownBy(() -> Counting.of(day.confirmed(outbound, 1)))
        .isInstanceOf(ArithmeticException.class);
    var fact = lines(anOutbound(List.of(5L))).get(0);
    assertThat(fact.counting(0).grams()).isEqualTo(5);
  }

  @Test
  void lineage_is_gathered_until_something_ends() {
    var first = Counting.of(anOutbound(List.of(1L)));
    var second = Counting.of(anOutbound(List.of(2L)));
    var outbound = anOutbound(LongStream.of(3, 4).boxed().toList());
    var ending = Counting.of(day.reversed(outbound));
    assertThat(first.onlyBegins()).isTrue();
    assertThat(ending.onlyBegins()).isFalse();
    var both = new ArrayList<>(first.begun());
    both.addAll(second.begun());
    var together = first.then(second).then(ending);
    assertThat(together.begun()).isEqualTo(both);
    assertThat(together.ended()).isEqualTo(ending.ended()).hasSize(2);
    assertThat(together.onlyBegins()).isFalse();
  }
}
