package city.liangwang.collection.domain;

import static city.liangwang.collection.domain.Examples.MATERIALS;
import static city.liangwang.collection.domain.Examples.PRICES;
import static city.liangwang.collection.domain.Examples.pieces;
import static city.liangwang.collection.domain.Examples.reading;
import static city.liangwang.collection.domain.Examples.readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.booking.PickupKind;
import city.liangwang.catalog.CatalogProblem;
import city.liangwang.collection.CollectionProblem;
import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {

  @Test
  void a_mixed_bag_has_one_price_whatever_is_in_it() {
    var lines =
        tariff(PickupKind.MIXED_BAG)
            .priced(readings(reading("BAG", 10_100, "BAG-01"), reading("BAG", 2_900, "BAG-02")));

    assertThat(lines.fen()).isEqualTo(808 + 232);
    assertThat(lines.grams()).isEqualTo(13_000);
  }

  @Test
  void a_mixed_bag_is_not_itemised_at_the_door() {
    assertRefused(
        PickupKind.MIXED_BAG,
        readings(reading("BAG", 1, "BAG-01"), reading("PAPER", 1, "BAG-02")),
        CollectionProblem.LINE_NOT_FOR_KIND,
        "lines[1].materialCode");
  }

  @Test
  void itemised_goods_are_not_weighed_as_a_mixed_bag() {
    assertRefused(
        PickupKind.ITEMISED,
        readings(reading("BAG", 1, "BAG-01")),
        CollectionProblem.LINE_NOT_FOR_KIND,
        "lines[0].materialCode");
  }

  @Test
  void bulky_goods_are_paid_by_the_piece() {
    var lines = tariff(PickupKind.BULKY).priced(readings(pieces("FRIDGE", 60_000, 1, "BAG-01")));

    assertThat(lines.fen()).isEqualTo(5_000);
  }

  @Test
  void what_is_counted_needs_its_number() {
    assertRefused(
        PickupKind.BULKY,
        readings(reading("FRIDGE", 60_000, "BAG-01")),
        CollectionProblem.LINE_PIECES_MISSING,
        "lines[0].pieces");
  }

  @Test
  void what_is_weighed_has_no_number() {
    assertRefused(
        PickupKind.ITEMISED,
        readings(pieces("PAPER", 1_000, 3, "BAG-01")),
        CollectionProblem.LINE_PIECES_UNWANTED,
        "lines[0].pieces");
  }

  @Test
  void nobody_is_paid_for_harmful_waste_whatever_the_price_list_says() {
    var alone = tariff(PickupKind.HARMFUL).priced(readings(pieces("LAMP", 300, 2, "BAG-01")));
    var among = tariff(PickupKind.ITEMISED).priced(readings(pieces("LAMP", 300, 2, "BAG-01")));

    assertThat(alone.fen()).isZero();
    assertThat(among.fen()).isZero();
    assertThat(alone.grams()).isEqualTo(300);
  }

  @Test
  void a_pickup_of_harmful_waste_takes_nothing_else() {
    assertRefused(
        PickupKind.HARMFUL,
        readings(reading("PAPER", 1, "BAG-01")),
        CollectionProblem.LINE_NOT_FOR_KIND,
        "lines[0].materialCode");
  }

  @Test
  void a_material_without_a_price_is_refused_and_not_given_away() {
    assertRefused(
        PickupKind.ITEMISED,
        readings(reading("PAPER", 1, "BAG-01"), reading("GLASS", 1, "BAG-02")),
        CatalogProblem.PRICE_MISSING,
        "lines[1].materialCode");
  }

  @Test
  void a_material_that_was_not_looked_up_is_a_bug() {
    assertThatThrownBy(
            () -> tariff(PickupKind.ITEMISED).priced(readings(reading("TIN", 1, "BAG-01"))))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Tariff tariff(PickupKind kind) {
    return new Tariff(kind, MATERIALS, PRICES);
  }

  private static void assertRefused(
      PickupKind kind, List<Reading> readings, ProblemType type, String field) {
    var problem = catchThrowableOfType(Problem.class, () -> tariff(kind).priced(readings));

    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.field()).isEqualTo(field);
  }
}
