package city.liangwang.booking.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is to be fetched, and what it may come to. */
@QuarkusTest
class PickupItemsTest {

  @Inject World world;

  @Test
  void itemised_goods_are_estimated_at_the_prices_of_the_booking() {
    var resident = world.aResidentWithAnAddress();
    var items =
        List.of(
            Map.of("materialCode", "P1", "estimatedGrams", 1_505),
            Map.of("materialCode", "M1", "pieces", 2));

    var id = UUID.randomUUID();
    book(resident, id, wish(resident, "ITEMISED", items))
        .statusCode(200)
        .body("estimateFen", equalTo(75 + 2_000))
        .body("prices.size()", equalTo(2));
    resident
        .given()
        .get("/api/v1/pickups/{id}", id)
        .then()
        .statusCode(200)
        .body("items.materialCode", contains("P1", "M1"))
        .body("items.pieces", contains(null, 2))
        .body("estimateFen", equalTo(75 + 2_000));
  }

  @Test
  void who_books_a_bulky_piece_is_told_what_taking_it_away_costs() {
    var resident = world.aResidentWithAnAddress();
    var id = UUID.randomUUID();

    book(resident, id, wish(resident, "BULKY", List.of(Map.of("materialCode", "M1", "pieces", 3))))
        .statusCode(200)
        .body("prices[0].feeFenPerPiece", equalTo(500))
        .body("estimateFen", equalTo(3_000))
        .body("estimateFeeFen", equalTo(1_500));
    resident
        .given()
        .get("/api/v1/pickups/{id}", id)
        .then()
        .body("prices[0].feeFenPerPiece", equalTo(500))
        .body("estimateFeeFen", equalTo(1_500));
  }

  @Test
  void items_that_do_not_go_with_the_kind_are_refused_by_name() {
    var resident = world.aResidentWithAnAddress();

    refused(resident, "ITEMISED", List.of(), "items-missing", "items");
    refused(
        resident, "MIXED_BAG", List.of(Map.of("materialCode", "P1")), "items-unwanted", "items");
    refused(
        resident,
        "BULKY",
        List.of(Map.of("materialCode", "M1")),
        "pieces-missing",
        "items[0].pieces");
    refused(
        resident,
        "ITEMISED",
        List.of(Map.of("materialCode", "RES")),
        "item-not-for-kind",
        "items[0].materialCode");
  }

  @Test
  void a_material_that_nobody_knows_is_refused() {
    var resident = world.aResidentWithAnAddress();

    book(
            resident,
            UUID.randomUUID(),
            wish(resident, "ITEMISED", List.of(Map.of("materialCode", "NONE"))))
        .statusCode(400)
        .body("code", equalTo("material-unknown"));
  }

  @Test
  void harmful_waste_is_booked_without_a_price() {
    var resident = world.aResidentWithAnAddress();

    book(resident, UUID.randomUUID(), wish(resident, "HARMFUL", List.of()))
        .statusCode(200)
        .body("prices", empty());
  }

  @Test
  void nonsense_is_refused_field_by_field() {
    var resident = world.aResidentWithAnAddress();
    var wish = new HashMap<String, Object>(mixedBag(resident, world.aSlotTomorrow()));
    wish.put("note", "x".repeat(201));

    book(resident, UUID.randomUUID(), wish)
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
    book(resident, UUID.randomUUID(), Map.of("kind", "NONE")).statusCode(400);
    resident.given().put("/api/v1/pickups/{id}", UUID.randomUUID()).then().statusCode(400);
    refused(
        resident,
        "BULKY",
        List.of(Map.of("materialCode", "M1", "pieces", 0)),
        "request-invalid",
        null);
  }

  // Sentences.

  private static Map<String, Object> mixedBag(Resident resident, Instant slotStart) {
    return Map.of(
        "kind",
        "MIXED_BAG",
        "addressId",
        resident.addressId(),
        "slotStart",
        slotStart.toString(),
        "note",
        "门铃坏了");
  }

  private Map<String, Object> wish(
      Resident resident, String kind, List<? extends Map<String, ?>> items) {
    return Map.of(
        "kind",
        kind,
        "addressId",
        resident.addressId(),
        "slotStart",
        world.aSlotTomorrow().toString(),
        "items",
        items);
  }

  private static ValidatableResponse book(Resident resident, UUID id, Map<String, ?> wish) {
    return resident.given().body(wish).put("/api/v1/pickups/{id}", id).then();
  }

  private void refused(
      Resident resident,
      String kind,
      List<? extends Map<String, ?>> items,
      String code,
      @org.jspecify.annotations.Nullable String field) {
    var response =
        book(resident, UUID.randomUUID(), wish(resident, kind, items))
            .statusCode(400)
            .body("code", equalTo(code));
    if (field != null) {
      response.body("errors[0].field", equalTo(field));
    }
  }
}
