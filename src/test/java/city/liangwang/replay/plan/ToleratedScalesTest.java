package city.liangwang.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.Tolerance;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What the replay's scales say needs no reason on a platform with the tolerances it comes with. */
class ToleratedScalesTest {

  private static final Tolerance STATION = new Tolerance(20, 500);
  private static final Tolerance RECYCLER = new Tolerance(5, 5_000);

  @Property
  void a_station_never_has_to_say_why(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 5_000) int batch,
      @ForAll @LongRange(min = 1, max = 2_000_000) long mixed,
      @ForAll @LongRange(min = 1, max = 2_000_000) long paper) {
    var carried = Map.of("MIX", mixed, "P1", paper);
    var read = Scales.atStation(seed, batch, carried);
    assertThat(read).containsOnlyKeys("MIX", "P1");
    carried.forEach(
        (material, grams) ->
            assertThat(STATION.admits(grams, read.getOrDefault(material, 0L))).isTrue());
  }

  @Property
  void a_recycler_never_has_to_say_why(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 5_000) int outbound,
      @ForAll @LongRange(min = 1, max = 40_000_000) long shipped) {
    assertThat(RECYCLER.admits(shipped, Scales.atRecycler(seed, outbound, shipped))).isTrue();
  }
}
