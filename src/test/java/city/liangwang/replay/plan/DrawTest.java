package city.liangwang.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

  @Test
  void the_same_is_drawn_for_the_same_whenever_it_is_drawn() {
    var first = Draw.of(1, "shares", 17).between(0, 1_000_000);
    Draw.of(1, "other", 17).between(0, 1_000_000);
    assertThat(Draw.of(1, "shares", 17).between(0, 1_000_000)).isEqualTo(first);
  }

  @Test
  void seed_purpose_and_thing_each_make_a_difference() {
    var drawn =
        java.util.List.of(
            Draw.of(1, "shares", 17).between(0, Long.MAX_VALUE - 1),
            Draw.of(2, "shares", 17).between(0, Long.MAX_VALUE - 1),
            Draw.of(1, "faults", 17).between(0, Long.MAX_VALUE - 1),
            Draw.of(1, "shares", 18).between(0, Long.MAX_VALUE - 1));
    assertThat(drawn).doesNotHaveDuplicates();
  }

  @Test
  void a_chance_comes_about_as_often_as_it_says() {
    var hits =
        IntStream.range(0, 10_000).filter(i -> Draw.of(1, "chance", i).perMille(100)).count();
    assertThat(hits).isBetween(900L, 1_100L);
  }

  @Test
  void both_ends_can_be_drawn() {
    var drawn =
        IntStream.range(0, 200).mapToObj(i -> Draw.of(1, "ends", i).between(-1, 1)).distinct();
    assertThat(drawn).containsExactlyInAnyOrder(-1L, 0L, 1L);
  }

  @Test
  void ids_follow_from_namespace_kind_and_keys() {
    var ids = new Ids("a");
    assertThat(ids.of("pickup", 1)).isEqualTo(new Ids("a").of("pickup", 1));
    assertThat(ids.of("pickup", 1))
        .isNotEqualTo(ids.of("pickup", 2))
        .isNotEqualTo(ids.of("weighing", 1))
        .isNotEqualTo(new Ids("b").of("pickup", 1));
    assertThat(ids.mark()).matches("[A-F0-9]{6}").isEqualTo(new Ids("a").mark());
  }
}
