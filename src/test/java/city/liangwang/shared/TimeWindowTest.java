package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

  private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant TWELVE = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void its_start_belongs_to_it_and_its_end_does_not() {
    var window = new TimeWindow(TEN, TWELVE);

    assertThat(window.contains(TEN)).isTrue();
    assertThat(window.contains(TEN.minusNanos(1))).isFalse();
    assertThat(window.contains(TWELVE.minusNanos(1))).isTrue();
    assertThat(window.contains(TWELVE)).isFalse();
  }

  @Test
  void it_lasts_at_least_a_moment() {
    assertThat(new TimeWindow(TEN, TEN.plusNanos(1)).contains(TEN)).isTrue();
    assertThatThrownBy(() -> new TimeWindow(TEN, TEN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeWindow(TWELVE, TEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window ends before it starts: " + TWELVE + " to " + TEN);
  }

  @Property
  void windows_that_follow_each_other_share_no_moment(
      @ForAll @LongRange(min = 1, max = 86_400) long seconds,
      @ForAll @LongRange(min = 0, max = 200_000) long at) {
    var middle = TEN.plusSeconds(seconds);
    var first = new TimeWindow(TEN, middle);
    var second = new TimeWindow(middle, middle.plusSeconds(seconds));
    var moment = TEN.plusSeconds(at);

    assertThat(first.contains(moment) && second.contains(moment)).isFalse();
    assertThat(first.contains(moment) || second.contains(moment)).isEqualTo(at < 2 * seconds);
  }
}
