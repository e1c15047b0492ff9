package city.liangwang.booking;

import static city.liangwang.booking.PickupState.ARRIVED;
import static city.liangwang.booking.PickupState.ASSIGNED;
import static city.liangwang.booking.PickupState.BOOKED;
import static city.liangwang.booking.PickupState.CANCELLED;
import static city.liangwang.booking.PickupState.NO_SHOW;
import static city.liangwang.booking.PickupState.REFUSED;
import static city.liangwang.booking.PickupState.WEIGHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PickupStateTest {

  private static final Set<Step> ALLOWED =
      Set.of(
          new Step(BOOKED, ASSIGNED),
          new Step(BOOKED, CANCELLED),
          new Step(ASSIGNED, BOOKED),
          new Step(ASSIGNED, ARRIVED),
          new Step(ASSIGNED, CANCELLED),
          new Step(ARRIVED, BOOKED),
          new Step(ARRIVED, WEIGHED),
          new Step(ARRIVED, REFUSED),
          new Step(ARRIVED, NO_SHOW));

  static Stream<Arguments> every_pair() {
    return Arrays.stream(PickupState.values())
        .flatMap(from -> Arrays.stream(PickupState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("every_pair")
  void a_state_follows_another_only_where_the_chain_says_so(PickupState from, PickupState to) {
    assertThat(from.next().contains(to)).isEqualTo(ALLOWED.contains(new Step(from, to)));
  }

  @Test
  void what_has_ended_stays_as_it_is() {
    assertThat(Stream.of(WEIGHED, CANCELLED, REFUSED, NO_SHOW))
        .allMatch(end -> end.next().isEmpty());
  }

  @Test
  void nobody_is_weighed_without_having_been_visited() {
    assertThat(Arrays.stream(PickupState.values()).filter(from -> from.next().contains(WEIGHED)))
        .containsExactly(ARRIVED);
  }

  private record Step(PickupState from, PickupState to) {}
}
