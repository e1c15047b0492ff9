package city.liangwang.custody.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.HandedOver.Line;
import city.liangwang.shared.Problem;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReweighingTest {

  private static Reading reading(String material, long grams) {
    return new Reading(material, "BOX-1", grams, null);
  }

  @Test
  void door_and_station_stand_side_by_side() {
    assertThat(Reweighing.compare(Map.of("P1", 1_000L), List.of(reading("P1", 990))))
        .containsExactly(new Line("P1", 1_000, 990));
  }

  @Test
  void several_readings_of_one_material_are_one_line() {
    assertThat(
            Reweighing.compare(
                Map.of("P1", 1_000L), List.of(reading("P1", 400), reading("P1", 590))))
        .containsExactly(new Line("P1", 1_000, 990));
  }

  @Test
  void what_only_one_side_has_is_a_line_too() {
    assertThat(Reweighing.compare(Map.of("MIX", 500L), List.of(reading("P1", 490))))
        .containsExactly(new Line("MIX", 500, 0), new Line("P1", 0, 490));
  }

  @Test
  void nothing_on_either_side_is_refused() {
    assertThatThrownBy(() -> Reweighing.compare(Map.of("MIX", 0L), List.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CustodyProblem.NOTHING_WEIGHED));
  }

  @Property
  void no_gram_is_lost_on_either_side(
      @ForAll @LongRange(min = 1, max = 40_000_000) long door,
      @ForAll @Size(max = 20) List<@LongRange(min = 1, max = 40_000_000) Long> grams) {
    var readings = grams.stream().map(g -> reading("M" + g % 3, g)).toList();

    var lines = Reweighing.compare(Map.of("M0", door), readings);

    assertThat(lines.stream().mapToLong(Line::doorGrams).sum()).isEqualTo(door);
    assertThat(lines.stream().mapToLong(Line::stationGrams).sum())
        .isEqualTo(grams.stream().mapToLong(Long::longValue).sum());
    assertThat(lines).extracting(Line::materialCode).isSorted().doesNotHaveDuplicates();
  }
}
