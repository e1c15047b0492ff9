package city.liangwang.collection.web;

import static city.liangwang.testing.Doors.aBag;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weigh;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.liangwang.booking.PickupKind;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request may hold, at its edges. */
@QuarkusTest
class WeighingRequestTest {

  @Inject Doors doors;
  @Inject World world;

  static Stream<Arguments> badFields() {
    return Stream.of(
        Arguments.of("grams", 0),
        Arguments.of("grams", -1),
        Arguments.of("grams", 40_000_001),
        Arguments.of("pieces", 0),
        Arguments.of("pieces", -1),
        Arguments.of("pieces", 10_001),
        Arguments.of("bagCode", null),
        Arguments.of("bagCode", "SHORT"),
        Arguments.of("bagCode", "A".repeat(33)),
        Arguments.of("bagCode", "lower-case"),
        Arguments.of("bagCode", "WITH BLANK"),
        Arguments.of("materialCode", null),
        Arguments.of("materialCode", ""),
        Arguments.of("materialCode", "M".repeat(41)),
        Arguments.of("contaminationCode", "Food"),
        Arguments.of("contaminationCode", ""),
        Arguments.of("contaminationCode", "f".repeat(41)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badFields")
  void a_line_that_can_not_be_names_its_field(String field, @Nullable Object value) {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var bad = new HashMap<String, @Nullable Object>(typed("MIX", 1_000));
    bad.put(field, value);

    put(door, body(door, List.of(typed("MIX", 1_000), bad)))
        .statusCode(400)
        .body("code", equalTo("request-invalid"))
        .body("errors.field", hasItem("lines[1]." + field));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "bagCode, ABCDEF",
    "bagCode, 0-9-A-Z",
    "contaminationCode, f",
    "contaminationCode, food-waste-2",
  })
  void what_is_at_the_edge_is_let_through(String field, String value) {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var own = field.equals("bagCode") ? (value + aBag()).replace("TEST", "T") : value;

    weigh(door, UUID.randomUUID(), List.of(with(typed("MIX", 1), field, own)))
        .statusCode(200)
        .body("lines[0]." + field, equalTo(own));
  }

  @ParameterizedTest(name = "{0} g are {1} fen")
  @CsvSource({"1, 0", "15, 0", "16, 1", "500, 17", "1000, 33", "1500, 50", "60000, 1980"})
  void grams_become_fen_half_up(long grams, int fen) {
    var door = doors.aDoor(PickupKind.MIXED_BAG);

    weigh(door, UUID.randomUUID(), List.of(typed("MIX", grams)))
        .statusCode(200)
        .body("totalFen", equalTo(fen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"pickupId\": \"x\", \"lines\": []}",
        "{\"pickupId\": \"00000000-0000-4000-8000-000000000000\", \"lines\": null}",
        "{\"pickupId\": \"00000000-0000-4000-8000-000000000000\", \"lines\": [null]}",
        "{\"pickupId\": \"00000000-0000-4000-8000-000000000000\", \"lines\": [{\"grams\": 1.5}]}",
        "{\"pickupId\": \"00000000-0000-4000-8000-000000000000\", \"lines\": {}}",
        "{\"pickupId\": ",
      })
  void what_is_no_weighing_is_refused_before_anybody_looks_at_the_pickup(String body) {
    world
        .aCollectorOf(world.aStation())
        .given()
        .body(body)
        .put("/api/v1/door-weighings/{id}", UUID.randomUUID())
        .then()
        .statusCode(400);
  }

  @Test
  void an_id_that_is_none_is_not_found() {
    world
        .aCollectorOf(world.aStation())
        .given()
        .get("/api/v1/door-weighings/not-an-id")
        .then()
        .statusCode(404);
  }

  @Test
  void a_time_that_is_none_is_refused() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var body = body(door, List.of(typed("MIX", 1_000)));
    body.put("weighedAt", "yesterday");

    put(door, body).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void a_correction_says_why(String reason) {
    correct(reason).statusCode(400).body("code", equalTo("request-invalid"));
  }

  @Test
  void a_reason_has_two_hundred_letters_at_the_most() {
    correct("错".repeat(201)).statusCode(400);
    correct("错".repeat(200)).statusCode(200);
  }

  @Test
  void a_correction_has_two_hundred_lines_at_the_most() {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var weighing = weighed(door, List.of(typed("MIX", 10_000)));
    var lines = Collections.nCopies(201, typed("MIX", 1));

    world
        .aDispatcher()
        .given()
        .body(Map.of("lines", lines, "reason", "错"))
        .put("/api/v1/door-weighings/{id}/corrections/{c}", weighing, UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("lines"));
  }

  private ValidatableResponse correct(String reason) {
    var door = doors.aDoor(PickupKind.MIXED_BAG);
    var weighing = weighed(door, List.of(typed("MIX", 10_000)));
    return world
        .aDispatcher()
        .given()
        .body(Map.of("lines", List.of(typed("MIX", 9_000)), "reason", reason))
        .put("/api/v1/door-weighings/{id}/corrections/{c}", weighing, UUID.randomUUID())
        .then();
  }

  private static Map<String, Object> body(Door door, List<?> lines) {
    return new HashMap<>(Map.of("pickupId", door.pickupId(), "lines", lines));
  }

  private static ValidatableResponse put(Door door, Map<String, Object> body) {
    return door.collector()
        .given()
        .body(body)
        .put("/api/v1/door-weighings/{id}", UUID.randomUUID())
        .then();
  }
}
