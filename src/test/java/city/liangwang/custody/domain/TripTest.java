package city.liangwang.custody.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.HandedOver;
import city.liangwang.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TripTest {

  private static final UUID LOAD = UUID.randomUUID();

  private static Trip trip(TripState state) {
    return new Trip(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "990101",
        UUID.randomUUID(),
        UUID.randomUUID(),
        "TINY-1",
        state,
        null,
        null,
        null,
        Instant.EPOCH);
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "PLANNED, LOADED",
    "PLANNED, CANCELLED",
    "LOADED, DEPARTED",
    "LOADED, PLANNED",
    "DEPARTED, ARRIVED",
    "ARRIVED, TAKEN_IN",
    "TAKEN_IN, ARRIVED"
  })
  void a_trip_may_go(TripState from, TripState to) {
    assertThatCode(() -> trip(from).requireNext(to)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(TripState.class)
  void no_other_step_is_allowed(TripState from) {
    for (var to : TripState.values()) {
      if (!from.next().contains(to)) {
        assertThatThrownBy(() -> trip(from).requireNext(to))
            .isInstanceOfSatisfying(
                Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(CustodyProblem.TRIP_STATE));
      }
    }
  }

  @Test
  void a_trip_that_was_called_off_stays_so() {
    assertThat(TripState.CANCELLED.next()).isEqualTo(Set.of());
  }

  @Test
  void a_load_has_a_seal_and_a_transfer_until_it_is_taken_off() {
    var loaded = trip(TripState.PLANNED).loaded("S-1", LOAD);
    assertThat(loaded.state()).isEqualTo(TripState.LOADED);
    assertThat(loaded.sealNumber()).isEqualTo("S-1");
    assertThat(loaded.requireLoadTransfer()).isEqualTo(LOAD);

    var unloaded = loaded.unloaded();
    assertThat(unloaded.state()).isEqualTo(TripState.PLANNED);
    assertThat(unloaded.sealNumber()).isNull();
    assertThat(unloaded.loadTransfer()).isNull();
  }

  @Test
  void a_truck_that_arrives_keeps_its_load_and_tells_of_its_seal() {
    var arrived = trip(TripState.PLANNED).loaded("S-1", LOAD).in(TripState.DEPARTED).arrived(false);
    assertThat(arrived.state()).isEqualTo(TripState.ARRIVED);
    assertThat(arrived.sealIntact()).isFalse();
    assertThat(arrived.loadTransfer()).isEqualTo(LOAD);
  }

  @Test
  void a_load_without_a_transfer_is_a_bug() {
    assertThatThrownBy(() -> trip(TripState.LOADED).requireLoadTransfer())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_hand_over_weighs_the_larger_side_of_each_line() {
    var lines = List.of(new HandedOver.Line("MIX", 900, 1_000), new HandedOver.Line("P1", 500, 10));
    var event =
        new HandedOver(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "990101",
            UUID.randomUUID(),
            Instant.EPOCH,
            List.of(UUID.randomUUID()),
            lines);
    assertThat(new Handover(event, UUID.randomUUID(), LOAD, null, null).grams()).isEqualTo(1_500);
  }
}
