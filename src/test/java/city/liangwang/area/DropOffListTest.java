package city.liangwang.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people can bring what they sort, for everybody. */
@QuarkusTest
class DropOffListTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final UUID UPPER = IDS.of(Kind.STATION, "UP");

  @Test
  void everybody_sees_where_they_are_what_they_take_and_when_they_are_open() {
    points(Map.of())
        .statusCode(200)
        .body("items.code", contains("L-1-B", "U-1-C", "UP-A"))
        .body("items.kind", contains("CLOTHES_BIN", "SMART_CABINET", "STAFFED"))
        .body("items.divisionCode", contains("990102", "990101", "990101"))
        .body("items[0].nameZh", equalTo("下村旧衣箱"))
        .body("items[0].nameEn", equalTo("Lower Village clothes bin"))
        .body("items[0].latitude", equalTo(43.501f))
        .body("items[0].longitude", equalTo(87.401f))
        .body("items[0].opens", equalTo("06:00"))
        .body("items[0].closes", equalTo("22:00"))
        .body("items[0].synthetic", equalTo(true))
        .body("items[0].communityId", equalTo(IDS.of(Kind.COMMUNITY, "L-1").toString()))
        .body("items[2].communityId", nullValue())
        .body("items[2].stationId", equalTo(UPPER.toString()));
  }

  @Test
  void nothing_is_said_of_how_a_point_is_until_somebody_has_looked() {
    points(Map.of())
        .body("items.state", contains(null, null, null))
        .body("items.lastSeenAt", contains(null, null, null));
  }

  @Test
  void points_are_found_by_division() {
    points(Map.of("division", "990102")).body("items.code", contains("L-1-B"));
    points(Map.of("division", "9901")).body("items", empty()).body("next", nullValue());
    refused(points(Map.of("division", "9".repeat(21))), 400, "request-invalid");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void pages_of_any_size_have_each_point_once_in_the_order_of_codes(int size) {
    var codes = new java.util.ArrayList<String>();
    var page = points(Map.of("size", size)).statusCode(200).extract();
    codes.addAll(page.path("items.code"));
    while (page.<String>path("next") != null) {
      page = points(Map.of("size", size, "cursor", page.<String>path("next"))).extract();
      codes.addAll(page.path("items.code"));
    }

    assertThat(codes).containsExactly("L-1-B", "U-1-C", "UP-A");
  }

  @Test
  void sizes_and_cursors_that_can_not_be_are_refused() {
    points(Map.of("size", 0)).statusCode(400);
    points(Map.of("size", 501)).statusCode(400);
    refused(points(Map.of("cursor", "*")), 400, "cursor-invalid");
  }

  @Test
  void a_list_may_be_kept_for_seconds_only() {
    points(Map.of()).header("Cache-Control", notNullValue());
    var age = points(Map.of()).extract().header("Cache-Control").replaceAll("\\D+", "");
    assertThat(Integer.parseInt(age)).isLessThanOrEqualTo(10);
  }

  // Sentences.

  private static ValidatableResponse points(Map<String, ?> query) {
    return given().queryParams(query).get("/api/v1/public/drop-off-points").then();
  }

  private static void refused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }
}
