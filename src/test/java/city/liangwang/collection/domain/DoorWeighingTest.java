package city.liangwang.collection.domain;

import static city.liangwang.collection.domain.Examples.line;
import static city.liangwang.collection.domain.Examples.lines;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.booking.PickupKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoorWeighingTest {

  private static final Instant BOOKED = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant WEIGHED = Instant.parse("2026-11-23T04:00:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-23T04:05:00Z");
  private static final Instant LATER = Instant.parse("2026-11-23T09:00:00Z");
  private static final UUID HANDOVER = UUID.randomUUID();
  private static final UUID TRANSFER = UUID.randomUUID();
  private static final Lines TEN_KG = lines(line("PAPER", 10_000, 100));
  private static final Lines NINE_KG = lines(line("PAPER", 9_000, 100));

  @Test
  void a_correction_is_the_next_version_and_keeps_everything_but_the_lines() {
    var first = weighing(WeighingState.PAID, 1, 1, null);

    var second = first.corrected(NINE_KG, TRANSFER, LATER);

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.lines()).isEqualTo(NINE_KG);
    assertThat(second.transferId()).isEqualTo(TRANSFER);
    assertThat(second.versionAt()).isEqualTo(LATER);
    assertThat(second)
        .usingRecursiveComparison()
        .ignoringFields("version", "carriedVersion", "lines", "transferId", "versionAt")
        .isEqualTo(first);
  }

  @Test
  void before_hand_over_custody_carries_the_newest_version() {
    var second = weighing(WeighingState.PAID, 1, 1, null).corrected(NINE_KG, TRANSFER, LATER);

    assertThat(second.carriedVersion()).isEqualTo(2);
    assertThat(second.corrected(TEN_KG, TRANSFER, LATER).carriedVersion()).isEqualTo(3);
  }

  @Test
  void after_hand_over_custody_carries_what_was_handed_over() {
    var handedOver = weighing(WeighingState.PAID, 3, 2, HANDOVER);

    var next = handedOver.corrected(NINE_KG, TRANSFER, LATER);

    assertThat(next.version()).isEqualTo(4);
    assertThat(next.carriedVersion()).isEqualTo(2);
    assertThat(next.handedOver()).isTrue();
  }

  @Test
  void a_correction_to_nothing_reverses_it_and_points_stay() {
    var nothing = weighing(WeighingState.PAID, 1, 1, null).corrected(Lines.NONE, null, LATER);

    assertThat(nothing.state()).isEqualTo(WeighingState.REVERSED);
    assertThat(nothing.points()).isEqualTo(3);
    assertThat(nothing.transferId()).isNull();
  }

  @Test
  void a_dispute_that_ends_in_a_correction_is_paid_again() {
    var disputed = weighing(WeighingState.DISPUTED, 1, 1, null);

    assertThat(disputed.corrected(NINE_KG, TRANSFER, LATER).state()).isEqualTo(WeighingState.PAID);
    assertThat(disputed.corrected(Lines.NONE, null, LATER).state())
        .isEqualTo(WeighingState.REVERSED);
  }

  @Test
  void events_tell_when_it_was_weighed_and_not_when_it_was_sent() {
    var told = weighing(WeighingState.PAID, 1, 1, null).told();

    assertThat(told.at()).isEqualTo(WEIGHED);
    assertThat(told.lines()).isEqualTo(TEN_KG.told());
    assertThat(told.points()).isEqualTo(3);
    assertThat(told.divisionCode()).isEqualTo("990101");
  }

  @Test
  void a_slip_adds_the_lines_up() {
    var slip =
        Slip.of(weighing(WeighingState.PAID, 3, 2, HANDOVER).corrected(NINE_KG, null, LATER));

    assertThat(slip.grams()).isEqualTo(9_000);
    assertThat(slip.fen()).isEqualTo(900);
    assertThat(slip.version()).isEqualTo(4);
    assertThat(slip.handedOver()).isTrue();
    assertThat(slip.lines()).isEqualTo(NINE_KG.list());
  }

  @Test
  void a_line_keeps_no_fee_so_that_the_same_lines_again_are_the_same() {
    var withFee =
        Line.of(
            Examples.pieces("FRIDGE", 60_000, 1, "BAG-001"),
            new city.liangwang.catalog.Price("FRIDGE", true, 5_000, 2_000));
    var without =
        Line.of(
            Examples.pieces("FRIDGE", 60_000, 1, "BAG-001"),
            new city.liangwang.catalog.Price("FRIDGE", true, 5_000));

    assertThat(withFee).isEqualTo(without);
  }

  private static DoorWeighing weighing(
      WeighingState state, int version, int carried, @Nullable UUID handover) {
    return new DoorWeighing(
        UUID.nameUUIDFromBytes(new byte[] {1}),
        UUID.nameUUIDFromBytes(new byte[] {2}),
        PickupKind.ITEMISED,
        state,
        UUID.nameUUIDFromBytes(new byte[] {3}),
        UUID.nameUUIDFromBytes(new byte[] {4}),
        UUID.nameUUIDFromBytes(new byte[] {5}),
        "990101",
        UUID.nameUUIDFromBytes(new byte[] {6}),
        UUID.nameUUIDFromBytes(new byte[] {7}),
        BOOKED,
        WEIGHED,
        RECORDED,
        3,
        version,
        carried,
        handover,
        TRANSFER,
        RECORDED,
        TEN_KG);
  }
}
