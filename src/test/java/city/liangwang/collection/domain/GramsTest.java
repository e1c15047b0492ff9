package city.liangwang.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GramsTest {

  @Test
  void what_adds_up_to_nothing_is_left_out() {
    assertThat(Grams.of("PAPER", 5).minus(Grams.of("PAPER", 5))).isEqualTo(Grams.NONE);
    assertThat(Grams.of("PAPER", 0)).isEqualTo(Grams.NONE);
  }

  @Test
  void materials_stay_apart() {
    var both = Grams.of("PAPER", 5).plus(Grams.of("GLASS", 7)).minus(Grams.of("GLASS", 10));

    assertThat(both.byMaterial()).isEqualTo(Map.of("PAPER", 5L, "GLASS", -3L));
    assertThat(both.sum()).isEqualTo(2);
  }

  @Test
  void what_moves_from_one_material_to_another_has_moved_once() {
    var moved = Grams.of("PAPER", 10_000).minus(Grams.of("GLASS", 10_000));

    assertThat(moved.sum()).isZero();
    assertThat(moved.moved()).isEqualTo(10_000);
  }

  @Test
  void nobody_changes_them_afterwards() {
    var source = new TreeMap<>(Map.of("PAPER", 5L));
    var grams = new Grams(source);
    source.put("PAPER", 6L);

    assertThat(grams.sum()).isEqualTo(5);
    assertThatThrownBy(() -> grams.byMaterial().put("PAPER", 1L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void more_than_a_number_holds_is_an_error_and_not_a_small_number() {
    assertThatThrownBy(() -> Grams.of("PAPER", Long.MAX_VALUE).plus(Grams.of("PAPER", 1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
