package city.liangwang.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is weighed at a door, whatever the seed and however heavy the reading. */
class DoorsTest {

  private static final City.Materials MATERIALS =
      new City.Materials("R0901", List.of("R0101", "R0201", "R0301", "R0401", "R0501"));
  private static final long SCALE_MOST = 60_000;
  private static final int MANY = 5_000;

  @Property(tries = 300)
  void lines_weigh_together_what_was_read_and_each_fits_on_the_scale(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 100_000) int reading,
      @ForAll @LongRange(min = 1, max = 2_000_000) long grams,
      @ForAll boolean itemised) {
    var lines = new Doors(seed, MATERIALS).lines(reading, grams, itemised);

    assertThat(Line.sum(lines)).isEqualTo(grams);
    assertThat(lines).isNotEmpty().allMatch(line -> line.grams() > 0 && line.grams() <= SCALE_MOST);
  }

  @Property(tries = 200)
  void a_mixed_bag_is_one_material_and_an_itemised_pickup_one_to_four_of_those_with_a_price(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 300_000) long grams) {
    var doors = new Doors(seed, MATERIALS);

    assertThat(Line.byMaterial(doors.lines(1, grams, false))).containsOnlyKeys("R0901");
    assertThat(Line.byMaterial(doors.lines(1, grams, true)).keySet())
        .hasSizeBetween(1, 4)
        .isSubsetOf(MATERIALS.itemised());
  }

  @Property(tries = 100)
  void the_same_reading_is_always_weighed_in_the_same_way(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 900_000) long grams) {
    var first = new Doors(seed, MATERIALS).lines(7, grams, true);
    new Doors(seed, MATERIALS).lines(8, grams, true);

    assertThat(new Doors(seed, MATERIALS).lines(7, grams, true)).isEqualTo(first);
  }

  @Test
  void one_gram_is_one_line() {
    assertThat(new Doors(1, MATERIALS).lines(3, 1, true)).hasSize(1);
    assertThat(new Doors(1, MATERIALS).lines(3, 1, false)).hasSize(1);
  }

  @Test
  void a_city_without_prices_by_the_kilogram_has_mixed_bags_only() {
    var doors = new Doors(1, new City.Materials("R0901", List.of()));

    assertThat(IntStream.range(0, MANY)).noneMatch(doors::isItemised);
  }

  @Test
  void a_fifth_of_the_pickups_is_itemised_and_a_fiftieth_of_the_lines_is_typed() {
    var doors = new Doors(1, MATERIALS);

    assertThat(IntStream.range(0, MANY).filter(doors::isItemised).count())
        .isBetween(MANY * 18L / 100, MANY * 22L / 100);
    assertThat(
            IntStream.range(0, MANY)
                .mapToObj(i -> doors.lines(i, 9_000, false).get(0))
                .filter(Line::typed)
                .count())
        .isBetween(MANY * 14L / 1_000, MANY * 26L / 1_000);
  }

  @Test
  void four_materials_come_as_well_as_one() {
    var doors = new Doors(1, MATERIALS);
    var counts = new HashSet<Integer>();
    IntStream.range(0, 200)
        .forEach(i -> counts.add(Line.byMaterial(doors.lines(i, 50_000, true)).size()));

    assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Property(tries = 300)
  void a_correction_by_the_collector_is_small(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 500_000) long grams) {
    assertMoves(seed, grams, Fault.CORRECTED, 20, 200);
  }

  @Property(tries = 300)
  void a_correction_by_a_second_person_is_more_than_one_may_do_alone(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 500_000) long grams) {
    assertMoves(seed, grams, Fault.CORRECTED_BY_SECOND_PERSON, 5_100, 8_000);
  }

  @Property(tries = 300)
  void a_dispute_or_a_late_correction_is_in_between(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 500_000) long grams) {
    assertMoves(seed, grams, Fault.DISPUTE_CORRECTED, 300, 3_000);
    assertMoves(seed, grams, Fault.CORRECTED_AFTER_HANDOVER, 300, 3_000);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "CORRECTED",
        "CORRECTED_BY_SECOND_PERSON",
        "DISPUTE_CORRECTED",
        "CORRECTED_AFTER_HANDOVER"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void every_other_fault_leaves_the_weights_alone(Fault fault) {
    var doors = new Doors(1, MATERIALS);
    var lines = doors.lines(1, 200_000, true);

    assertThat(doors.amended(1, lines, EnumSet.of(fault))).isEqualTo(lines);
    assertThat(doors.amended(1, lines, Set.of())).isEqualTo(lines);
  }

  @Test
  void corrections_go_up_and_down() {
    var doors = new Doors(1, MATERIALS);
    var signs = new HashSet<Long>();
    for (int i = 0; i < 50; i++) {
      var lines = doors.lines(i, 20_000, false);
      var moved = Line.sum(doors.amended(i, lines, EnumSet.of(Fault.CORRECTED))) - 20_000;
      signs.add(Long.signum(moved) * 1L);
    }

    assertThat(signs).containsExactlyInAnyOrder(-1L, 1L);
  }

  @Test
  void another_content_differs_by_a_gram_and_still_fits_on_the_scale() {
    var light = List.of(new Line("A", 10, false), new Line("B", 20, true));
    var full = List.of(new Line("A", SCALE_MOST, true));

    assertThat(Line.withOneGramElse(light))
        .containsExactly(new Line("A", 11, false), new Line("B", 20, true));
    assertThat(Line.withOneGramElse(full)).containsExactly(new Line("A", SCALE_MOST - 1, true));
  }

  private static void assertMoves(long seed, long grams, Fault fault, long least, long most) {
    var doors = new Doors(seed, MATERIALS);
    var lines = doors.lines(5, grams, true);
    var amended = doors.amended(5, lines, EnumSet.of(fault));
    var changed =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).equals(amended.get(i)))
            .boxed()
            .toList();

    assertThat(amended).hasSameSizeAs(lines);
    assertThat(changed).hasSize(1);
    var before = lines.get(changed.get(0));
    var after = amended.get(changed.get(0));
    assertThat(lines).allMatch(line -> line.grams() <= before.grams());
    assertThat(Math.abs(after.grams() - before.grams())).isBetween(least, most);
    assertThat(after.grams()).isBetween(1L, SCALE_MOST);
    assertThat(after.material()).isEqualTo(before.material());
    assertThat(after.typed()).isEqualTo(before.typed());
  }
}
