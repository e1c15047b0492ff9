package city.liangwang.statistics.domain;

import static city.liangwang.booking.PickupState.ARRIVED;
import static city.liangwang.booking.PickupState.ASSIGNED;
import static city.liangwang.booking.PickupState.BOOKED;
import static city.liangwang.booking.PickupState.CANCELLED;
import static city.liangwang.booking.PickupState.WEIGHED;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.booking.PickupState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickupStepTest {

  private static final Instant AT = Instant.parse("2026-03-01T04:00:00Z");

  private final UUID pickup = UUID.randomUUID();

  private PickupStep step(@Nullable PickupState from, PickupState to) {
    return PickupStep.of(pickup, from, to, AT);
  }

  @Test
  void a_booking_begins_nowhere() {
    var booked = step(null, BOOKED);
    assertThat(booked.booked()).isTrue();
    assertThat(booked.began()).isEmpty();
    assertThat(step(BOOKED, ASSIGNED).booked()).isFalse();
    assertThat(step(BOOKED, ASSIGNED).began()).containsExactly(BOOKED);
  }

  @Test
  void no_steps_are_no_steps() {
    assertThat(PickupStep.joined(List.of())).isEmpty();
  }

  @Test
  void joined_steps_remember_every_state_that_they_began_in() {
    var joined =
        PickupStep.joined(
            List.of(
                step(null, BOOKED),
                step(BOOKED, ASSIGNED),
                step(ASSIGNED, ARRIVED),
                step(ARRIVED, WEIGHED)));
    assertThat(joined)
        .containsExactly(
            new PickupStep(pickup, true, List.of(BOOKED, ASSIGNED, ARRIVED), WEIGHED, AT));
  }

  @Test
  void a_pickup_that_went_back_is_where_it_went_last() {
    var joined =
        PickupStep.joined(
            List.of(
                step(BOOKED, ASSIGNED),
                step(ASSIGNED, BOOKED),
                step(BOOKED, ASSIGNED),
                step(ASSIGNED, CANCELLED)));
    assertThat(joined).extracting(PickupStep::to).containsExactly(CANCELLED);
    assertThat(joined).extracting(PickupStep::booked).containsExactly(false);
  }

  @Test
  void the_day_is_that_of_the_first_step() {
    var later = PickupStep.of(pickup, BOOKED, CANCELLED, AT.plusSeconds(100_000));
    assertThat(PickupStep.joined(List.of(step(null, BOOKED), later)))
        .extracting(PickupStep::at)
        .containsExactly(AT);
  }

  @Test
  void pickups_stay_apart_and_in_the_order_of_their_first_steps() {
    var other = UUID.randomUUID();
    var joined =
        PickupStep.joined(
            List.of(
                step(null, BOOKED),
                PickupStep.of(other, null, BOOKED, AT),
                step(BOOKED, CANCELLED)));
    assertThat(joined).extracting(PickupStep::pickupId).containsExactly(pickup, other);
    assertThat(joined).extracting(PickupStep::to).containsExactly(CANCELLED, BOOKED);
  }

  @Property
  void however_a_history_is_cut_it_ends_in_the_same_state(@ForAll long seed) {
    var random = new Random(seed);
    var history = history(random);
    var cut = random.nextInt(history.size() + 1);
    var whole = PickupStep.joined(history);
    var parts = new ArrayList<PickupStep>();
    parts.addAll(PickupStep.joined(history.subList(0, cut)));
    parts.addAll(PickupStep.joined(history.subList(cut, history.size())));
    assertThat(PickupStep.joined(parts)).isEqualTo(whole);
    assertThat(whole.get(0).to()).isEqualTo(history.get(history.size() - 1).to());
    // Wherever the counting stopped, the rest begins in a state that is on the way.
    if (cut > 0 && cut < history.size()) {
      assertThat(whole.get(0).began()).contains(history.get(cut - 1).to());
    }
  }

  private List<PickupStep> history(Random random) {
    var history = new ArrayList<>(List.of(step(null, BOOKED)));
    var state = BOOKED;
    while (!state.next().isEmpty() && history.size() < 12) {
      var next = state.next().stream().sorted().toList();
      var to = next.get(random.nextInt(next.size()));
      history.add(step(state, to));
      state = to;
    }
    return history;
  }
}
