package city.liangwang.statistics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.testing.AtOnce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final int MAX = 3;

  private final Hand hand = new Hand();
  private final Recent<String, Integer> recent = new Recent<>(hand, Duration.ofSeconds(1), MAX);
  private final AtomicInteger read = new AtomicInteger();

  private int get(String key) {
    return recent.get(key, read::incrementAndGet);
  }

  @Test
  void what_was_read_a_moment_ago_is_not_read_again() {
    assertThat(get("a")).isEqualTo(1);
    hand.move(Duration.ofMillis(999));
    assertThat(get("a")).isEqualTo(1);
    assertThat(recent.find("a")).contains(1);
  }

  @Test
  void after_its_time_it_is_read_again() {
    assertThat(get("a")).isEqualTo(1);
    hand.move(Duration.ofSeconds(1));
    assertThat(recent.find("a")).isEmpty();
    assertThat(get("a")).isEqualTo(2);
  }

  @Test
  void asking_does_not_make_it_stay_longer() {
    get("a");
    hand.move(Duration.ofMillis(600));
    get("a");
    hand.move(Duration.ofMillis(600));
    assertThat(get("a")).isEqualTo(2);
  }

  @Test
  void when_it_is_full_only_what_nobody_asked_for_longest_goes() {
    get("a");
    get("b");
    get("c");
    get("a");
    get("d");
    assertThat(recent.find("b")).isEmpty();
    assertThat(recent.find("a")).contains(1);
    assertThat(recent.find("c")).contains(3);
    assertThat(recent.find("d")).contains(4);
  }

  @Test
  void however_many_are_asked_for_no_more_are_kept_than_may() {
    for (var i = 0; i < 1_000; i++) {
      get("key-" + i);
    }
    var kept = 0;
    for (var i = 0; i < 1_000; i++) {
      kept += recent.find("key-" + i).isPresent() ? 1 : 0;
    }
    assertThat(kept).isEqualTo(MAX);
  }

  @Test
  void what_is_forgotten_is_read_again() {
    get("a");
    get("b");
    recent.forget("a");
    assertThat(get("a")).isEqualTo(3);
    assertThat(get("b")).isEqualTo(2);
  }

  @Test
  void what_is_kept_by_hand_takes_the_place_of_what_was_there() {
    get("a");
    recent.keep("a", 77);
    assertThat(get("a")).isEqualTo(77);
    assertThat(read).hasValue(1);
  }

  @Test
  void a_reading_that_fails_keeps_nothing() {
    assertThatThrownBy(
            () ->
                recent.get(
                    "a",
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");
    assertThat(recent.find("a")).isEmpty();
    assertThat(get("a")).isEqualTo(1);
  }

  @Test
  void eight_at_once_read_once() {
    assertThat(new HashSet<>(AtOnce.eight(any -> get("a")))).containsExactly(1);
    assertThat(read).hasValue(1);
  }

  /** A clock that a test moves. */
  private static final class Hand extends Clock {

    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
