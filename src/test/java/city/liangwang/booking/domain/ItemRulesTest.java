package city.liangwang.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.PickupKind;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.shared.Money;
import city.liangwang.shared.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemRulesTest {

  private static final Map<String, Material> MATERIALS =
      Map.of(
          "CARD", new Material("CARD", "纸板", "Cardboard", false, true, false, false),
          "TV", new Material("TV", "电视", "Television", true, true, false, false),
          "SOFA", new Material("SOFA", "沙发", "Sofa", true, false, false, false),
          "PILL", new Material("PILL", "药品", "Medicine", false, false, false, true),
          "KITCHEN", new Material("KITCHEN", "厨余", "Kitchen waste", false, false, false, false));

  private static final Map<String, Price> PRICES =
      Map.of("CARD", new Price("CARD", false, 100), "TV", new Price("TV", true, 2_000));

  @Test
  void a_mixed_bag_takes_no_items() {
    allowed(PickupKind.MIXED_BAG);
    refused(BookingProblem.ITEMS_UNWANTED, "items", PickupKind.MIXED_BAG, item("CARD"));
  }

  @Test
  void an_itemised_pickup_takes_recyclables() {
    allowed(PickupKind.ITEMISED, item("CARD"), item("TV"));
    refused(BookingProblem.ITEMS_MISSING, "items", PickupKind.ITEMISED);
    refused(
        BookingProblem.ITEM_NOT_FOR_KIND,
        "items[1].materialCode",
        PickupKind.ITEMISED,
        item("CARD"),
        item("PILL"));
  }

  @Test
  void a_bulky_pickup_takes_what_is_counted_and_wants_the_number() {
    allowed(PickupKind.BULKY, pieces("SOFA", 1), pieces("TV", 2));
    refused(BookingProblem.ITEMS_MISSING, "items", PickupKind.BULKY);
    refused(
        BookingProblem.ITEM_NOT_FOR_KIND,
        "items[0].materialCode",
        PickupKind.BULKY,
        pieces("CARD", 1));
    refused(BookingProblem.PIECES_MISSING, "items[0].pieces", PickupKind.BULKY, item("SOFA"));
  }

  @Test
  void harmful_waste_needs_no_items_and_takes_only_what_is_harmful() {
    allowed(PickupKind.HARMFUL);
    allowed(PickupKind.HARMFUL, item("PILL"));
    refused(
        BookingProblem.ITEM_NOT_FOR_KIND,
        "items[0].materialCode",
        PickupKind.HARMFUL,
        item("KITCHEN"));
  }

  @Test
  void an_estimate_adds_up_what_the_items_say() {
    assertThat(Estimate.of(List.of(grams("CARD", 1_505), pieces("TV", 2)), PRICES))
        .contains(Money.ofFen(151 + 4_000));
  }

  @Test
  void an_estimate_is_not_made_of_half_of_the_items() {
    assertThat(Estimate.of(List.of(grams("CARD", 1_000), item("TV")), PRICES)).isEmpty();
    assertThat(Estimate.of(List.of(item("CARD")), PRICES)).isEmpty();
    assertThat(Estimate.of(List.of(grams("PILL", 10)), PRICES)).isEmpty();
    assertThat(Estimate.of(List.of(), PRICES)).isEmpty();
  }

  @Test
  void a_fee_is_estimated_for_counted_pieces_and_beside_what_is_paid() {
    var prices =
        Map.of(
            "SOFA", new Price("SOFA", true, 0, 2_000),
            "TV", new Price("TV", true, 1_000, 500),
            "CARD", new Price("CARD", false, 100));

    assertThat(Estimate.feeOf(List.of(pieces("SOFA", 2), pieces("TV", 1)), prices))
        .contains(Money.ofFen(4_500));
    assertThat(Estimate.of(List.of(pieces("SOFA", 2), pieces("TV", 1)), prices))
        .contains(Money.ofFen(1_000));
    assertThat(Estimate.feeOf(List.of(grams("CARD", 1_000)), prices)).contains(Money.ZERO);
    assertThat(Estimate.feeOf(List.of(item("CARD")), prices)).contains(Money.ZERO);
  }

  @Test
  void a_fee_for_pieces_that_nobody_counted_is_not_estimated() {
    var prices = Map.of("SOFA", new Price("SOFA", true, 0, 2_000));

    assertThat(Estimate.feeOf(List.of(item("SOFA")), prices)).isEmpty();
    assertThat(Estimate.feeOf(List.of(), prices)).isEmpty();
  }

  private static void allowed(PickupKind kind, Item... items) {
    assertThatCode(() -> ItemRules.check(kind, List.of(items), MATERIALS))
        .doesNotThrowAnyException();
  }

  private static void refused(BookingProblem type, String field, PickupKind kind, Item... items) {
    assertThatThrownBy(() -> ItemRules.check(kind, List.of(items), MATERIALS))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(type);
              assertThat(problem.field()).isEqualTo(field);
            });
  }

  private static Item item(String code) {
    return item(code, null, null);
  }

  private static Item pieces(String code, int pieces) {
    return item(code, pieces, null);
  }

  private static Item grams(String code, long grams) {
    return item(code, null, grams);
  }

  private static Item item(String code, @Nullable Integer pieces, @Nullable Long grams) {
    return new Item(code, pieces, grams);
  }
}
