package city.liangwang.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Every scale further down the chain reads a little else, within what the domain facts allow. */
class ScalesTest {

  @Property(tries = 300)
  void a_station_reads_from_six_per_mille_less_to_two_more_and_no_material_vanishes(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 500) int batch,
      @ForAll @LongRange(min = 1, max = 1_200_000) long paper,
      @ForAll @LongRange(min = 1, max = 1_200_000) long glass) {
    var read = Scales.atStation(seed, batch, Map.of("paper", paper, "glass", glass));

    assertThat(read).containsOnlyKeys("paper", "glass");
    assertWithin(read.getOrDefault("paper", 0L), paper, -600, 200);
    assertWithin(read.getOrDefault("glass", 0L), glass, -600, 200);
    assertThat(Scales.atStation(seed, batch, Map.of("paper", paper)))
        .containsEntry("paper", read.getOrDefault("paper", 0L));
  }

  @Property(tries = 300)
  void the_weighbridge_reads_multiples_of_its_interval_and_at_least_one(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 100) int trip,
      @ForAll @LongRange(min = 1, max = 6_000_000) long manifest,
      @ForAll @LongRange(min = 1, max = 20_000) long interval,
      @ForAll boolean outOfTolerance) {
    var net = Scales.atWeighbridge(seed, trip, manifest, interval, outOfTolerance);

    assertThat(net % interval).isZero();
    assertThat(net).isGreaterThanOrEqualTo(interval);
    assertThat(net).isLessThanOrEqualTo(manifest + manifest * 4 / 1_000 + interval);
  }

  @Property(tries = 300)
  void the_weighbridge_is_within_its_tolerance_or_clearly_outside(
      @ForAll long seed, @ForAll @LongRange(min = 500_000, max = 6_000_000) long manifest) {
    assertWithin(Scales.atWeighbridge(seed, 1, manifest, 1, false), manifest, -800, 400);
    assertWithin(Scales.atWeighbridge(seed, 1, manifest, 1, true), manifest, -4_000, -2_000);
  }

  @Property(tries = 300)
  void a_recycler_reads_from_four_per_mille_less_to_one_more(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 6_000_000) long shipped) {
    assertWithin(Scales.atRecycler(seed, "outbound/1", shipped), shipped, -400, 100);
  }

  @Test
  void a_gram_stays_a_gram_on_every_scale() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(Scales.atStation(seed, 1, Map.of("paper", 1L))).containsEntry("paper", 1L);
      assertThat(Scales.atRecycler(seed, "x", 1)).isEqualTo(1);
    }
  }

  @Test
  void scales_err_in_both_directions_and_mostly_towards_less() {
    var read =
        LongStream.range(0, 400)
            .map(seed -> Scales.atRecycler(seed, "x", 1_000_000) - 1_000_000)
            .toArray();

    assertThat(LongStream.of(read).filter(less -> less < 0).count()).isBetween(280L, 360L);
    assertThat(LongStream.of(read).filter(more -> more > 0).count()).isBetween(40L, 120L);
  }

  @Test
  void what_arrives_is_split_into_runs_to_the_gram_and_an_empty_run_is_none() {
    var arrived = new TreeMap<>(Map.of("glass", 7L, "paper", 1L));

    assertThat(Sorting.shareOut(arrived, 1)).containsExactly(arrived);
    assertThat(Sorting.shareOut(arrived, 2))
        .containsExactly(Map.of("glass", 3L), Map.of("glass", 4L, "paper", 1L));
    assertThat(Sorting.shareOut(Map.of("paper", 1L), 3)).containsExactly(Map.of("paper", 1L));
    assertThat(Sorting.shareOut(Map.of(), 2)).isEmpty();
  }

  @Property(tries = 200)
  void no_gram_is_lost_between_the_runs(
      @ForAll @LongRange(min = 1, max = 6_000_000) long paper,
      @ForAll @LongRange(min = 1, max = 6_000_000) long glass,
      @ForAll @IntRange(min = 1, max = 5) int runs) {
    var inputs = Sorting.shareOut(Map.of("paper", paper, "glass", glass), runs);

    assertThat(inputs.stream().mapToLong(input -> input.getOrDefault("paper", 0L)).sum())
        .isEqualTo(paper);
    assertThat(inputs.stream().mapToLong(input -> input.getOrDefault("glass", 0L)).sum())
        .isEqualTo(glass);
    assertThat(inputs).hasSizeLessThanOrEqualTo(runs).noneMatch(Map::isEmpty);
  }

  private static void assertWithin(long read, long grams, long least, long most) {
    assertThat(read)
        .isBetween(
            Math.max(1, grams + grams * least / 100_000 - 1),
            Math.max(1, grams + grams * most / 100_000 + 1));
  }
}
