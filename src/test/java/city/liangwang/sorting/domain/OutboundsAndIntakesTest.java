package city.liangwang.sorting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import city.liangwang.shared.Tolerance;
import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.SortingRunRecorded.Input;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutboundsAndIntakesTest {

  private static final UUID ID = UUID.randomUUID();
  private static final Tolerance HALF_A_PERCENT = new Tolerance(5, 5_000);

  private static void refused(SortingProblem type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private static Outbound outbound(OutboundState state, long... grams) {
    var lots =
        java.util.Arrays.stream(grams)
            .mapToObj(g -> new ShippedLot(UUID.randomUUID(), "P1", g))
            .toList();
    var event = new OutboundShipped(ID, ID, "990102", ID, Instant.EPOCH, lots);
    return new Outbound(event, ID, "TINY-9", "M-1", state, ID, null);
  }

  private static Intake intake(Map<String, Long> left) {
    var lines =
        List.of(
            new IntakeRecorded.Line("MIX", 1_000, 990), new IntakeRecorded.Line("P1", 500, 495));
    var event = new IntakeRecorded(ID, ID, ID, "990101", ID, "990102", Instant.EPOCH, lines, true);
    return new Intake(event, ID, ID, 2_485, 1_000, ID, left, null);
  }

  @ParameterizedTest
  @EnumSource(value = OutboundState.class, names = "SHIPPED", mode = EnumSource.Mode.EXCLUDE)
  void only_what_is_on_its_way_can_be_confirmed_or_undone(OutboundState state) {
    refused(SortingProblem.OUTBOUND_STATE, () -> outbound(state, 5).requireShipped());
    assertThatCode(() -> outbound(OutboundState.SHIPPED, 5).requireShipped())
        .doesNotThrowAnyException();
  }

  @Test
  void an_outbound_weighs_what_its_lots_weigh() {
    assertThat(outbound(OutboundState.SHIPPED, 1, 2, 40_000_000).grams()).isEqualTo(40_000_003);
    assertThatThrownBy(() -> outbound(OutboundState.SHIPPED, Long.MAX_VALUE, 1).grams())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void an_intake_is_untouched_while_all_of_every_material_is_left() {
    assertThat(intake(Map.of("MIX", 990L, "P1", 495L)).isUntouched()).isTrue();
    assertThat(intake(Map.of("MIX", 990L, "P1", 494L)).isUntouched()).isFalse();
    assertThat(intake(Map.of("MIX", 990L)).isUntouched()).isFalse();
    assertThat(intake(Map.of()).netGrams()).isEqualTo(1_485);
  }

  @ParameterizedTest(name = "{0} g shipped, {1} g received")
  @CsvSource({"2000000, 1990000", "2000000, 2010000", "1000, 6000", "5000, 0"})
  void within_tolerance_a_receipt_needs_no_reason(long shipped, long received) {
    var receipt = Receipt.of(List.of(new ShippedLot(ID, "P1", shipped)), Set.of(), received);
    assertThatCode(() -> receipt.requireExplained(HALF_A_PERCENT, null)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} g shipped, {1} g received")
  @CsvSource({"2000000, 1989999", "2000000, 2010001", "1000, 6001", "5001, 0"})
  void outside_it_a_receipt_needs_one(long shipped, long received) {
    var receipt = Receipt.of(List.of(new ShippedLot(ID, "P1", shipped)), Set.of(), received);
    assertThatThrownBy(() -> receipt.requireExplained(HALF_A_PERCENT, null))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(SortingProblem.OUTSIDE_TOLERANCE);
              assertThat(problem.field()).isEqualTo("differenceReason");
              assertThat(problem.detail()).isEqualTo(received + " g received of " + shipped + " g");
            });
    assertThatCode(() -> receipt.requireExplained(HALF_A_PERCENT, "含水率低"))
        .doesNotThrowAnyException();
  }

  @Property
  void how_the_lots_are_mixed_does_not_matter_for_the_tolerance(
      @ForAll @LongRange(min = 1, max = 1_000_000) long paper,
      @ForAll @LongRange(min = 1, max = 1_000_000) long metal,
      @ForAll @LongRange(min = 0, max = 2_000_000) long received) {
    var mixed =
        List.of(
            new ShippedLot(UUID.randomUUID(), "P1", paper),
            new ShippedLot(UUID.randomUUID(), "M1", metal));
    var alike = List.of(new ShippedLot(UUID.randomUUID(), "P1", paper + metal));
    assertThat(isExplained(mixed, received)).isEqualTo(isExplained(alike, received));
  }

  private static boolean isExplained(List<ShippedLot> lots, long received) {
    try {
      Receipt.of(lots, Set.of(), received).requireExplained(HALF_A_PERCENT, null);
      return true;
    } catch (Problem outside) {
      return false;
    }
  }

  @Test
  void an_intakes_material_is_named_once_in_a_run() {
    var other = UUID.randomUUID();
    var fine = List.of(new Input(ID, "MIX", 1), new Input(ID, "P1", 1), new Input(other, "MIX", 1));
    assertThatCode(() -> new Run(fine, List.of(), 3, 0).requireInputsOnce())
        .doesNotThrowAnyException();
    var twice =
        List.of(new Input(ID, "MIX", 1), new Input(other, "P1", 1), new Input(ID, "MIX", 2));
    assertThatThrownBy(() -> new Run(twice, List.of(), 4, 0).requireInputsOnce())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(SortingProblem.INPUT_TWICE);
              assertThat(problem.field()).isEqualTo("inputs[2]");
            });
  }

  @Property
  void a_run_balances_exactly_when_its_sums_do(
      @ForAll @LongRange(min = 1, max = 40_000_000) long in,
      @ForAll @LongRange(min = 0, max = 40_000_000) long residue,
      @ForAll @LongRange(min = 0, max = 40_000_000) long loss) {
    var run = new Run(List.of(new Input(ID, "MIX", in)), List.of(), residue, loss);
    if (in == residue + loss) {
      assertThatCode(run::requireBalance).doesNotThrowAnyException();
    } else {
      refused(SortingProblem.RUN_UNBALANCED, run::requireBalance);
    }
    var closed = new Run(List.of(new Input(ID, "MIX", in)), List.of(), in, 0);
    assertThatCode(closed::requireBalance).doesNotThrowAnyException();
  }

  @Property
  void shares_do_not_depend_on_the_unit_of_the_weights(
      @ForAll @LongRange(min = 0, max = 40_000_000) long total,
      @ForAll @LongRange(min = 1, max = 10_000) long first,
      @ForAll @LongRange(min = 1, max = 10_000) long second,
      @ForAll @LongRange(min = 1, max = 1_000) long factor) {
    assertThat(Shares.of(total, List.of(first * factor, second * factor)))
        .isEqualTo(Shares.of(total, List.of(first, second)));
  }

  @Property
  void who_weighs_more_never_gets_less(
      @ForAll @LongRange(min = 0, max = 40_000_000) long total,
      @ForAll @LongRange(min = 0, max = 40_000_000) long less,
      @ForAll @LongRange(min = 1, max = 40_000_000) long more) {
    var shares = Shares.of(total, List.of(less + more, less));
    assertThat(shares.get(0)).isGreaterThanOrEqualTo(shares.get(1));
  }

  @Test
  void shares_of_the_largest_numbers_are_exact() {
    var huge = Long.MAX_VALUE;
    assertThat(Shares.of(huge, List.of(huge - 1, 1L))).containsExactly(huge - 1, 1L);
    assertThatThrownBy(() -> Shares.of(1, List.of(huge, 1L)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void among_equal_remainders_the_first_gets_the_gram() {
    assertThat(Shares.of(2, List.of(1L, 1L, 1L, 1L))).containsExactly(1L, 1L, 0L, 0L);
    assertThat(Shares.of(1, List.of(5L))).containsExactly(1L);
  }
}
