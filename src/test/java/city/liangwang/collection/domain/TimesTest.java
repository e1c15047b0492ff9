package city.liangwang.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final Instant ARRIVED = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final WeighingTime TIME = new WeighingTime(Duration.ofMinutes(5));
  private static final DisputeWindow WINDOW = new DisputeWindow(Duration.ofHours(24));

  @Test
  void a_weighing_lies_between_arrival_and_now() {
    var between = ARRIVED.plusSeconds(600);

    assertThat(TIME.check(between, ARRIVED, NOW)).isEqualTo(between);
  }

  @Test
  void a_phone_whose_clock_is_a_little_wrong_is_believed() {
    var early = ARRIVED.minusSeconds(300);

    assertThat(TIME.check(early, ARRIVED, NOW)).isEqualTo(early);
    assertThat(TIME.check(NOW.plusSeconds(300), ARRIVED, NOW)).isEqualTo(NOW);
  }

  @Test
  void a_phone_whose_clock_is_very_wrong_is_not() {
    assertRefused(ARRIVED.minusSeconds(301));
    assertRefused(NOW.plusSeconds(301));
  }

  @Test
  void a_dispute_is_possible_for_a_day_and_not_a_moment_longer() {
    assertThat(WINDOW.isOpen(ARRIVED, ARRIVED)).isTrue();
    assertThat(WINDOW.isOpen(ARRIVED, ARRIVED.plus(Duration.ofHours(24)))).isTrue();
    assertThat(WINDOW.isOpen(ARRIVED, ARRIVED.plus(Duration.ofHours(24)).plusNanos(1))).isFalse();
    assertThat(WINDOW.endOf(ARRIVED)).isEqualTo("2026-11-24T02:00:00Z");
  }

  private static void assertRefused(Instant weighedAt) {
    var problem = catchThrowableOfType(Problem.class, () -> TIME.check(weighedAt, ARRIVED, NOW));

    assertThat(problem.type()).isEqualTo(CollectionProblem.TIME_NOT_POSSIBLE);
    assertThat(problem.field()).isEqualTo("weighedAt");
  }
}
