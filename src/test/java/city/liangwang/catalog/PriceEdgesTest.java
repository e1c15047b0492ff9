package city.liangwang.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Officers;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sets which price, from when on, and what everybody sees of it. */
@QuarkusTest
class PriceEdgesTest {

  private static final String UPPER = "990101";
  private static final String LOWER = "990102";
  private static final String FROM = "2101-01-01T00:00:00Z";
  private static final String LATER = "2105-01-01T00:00:00Z";

  @Inject World world;
  @Inject Officers officers;
  @Inject Wares wares;
  @Inject Catalog catalog;
  @Inject Pool pool;

  private Actor administrator;
  private String ware;
  private String piece;

  @BeforeEach
  void an_administrator_and_something_to_price() {
    administrator = world.anAdministrator();
    ware = wares.byTheKilogram();
    piece = wares.byThePiece();
  }

  // Who.

  @Test
  void who_is_limited_to_a_district_sets_the_prices_of_that_district_alone() {
    var upper = officers.ofDivision(Role.ADMINISTRATOR, UPPER);

    set(upper, UUID.randomUUID(), price(ware, UPPER, 70, FROM)).statusCode(200);
    refused(set(upper, UUID.randomUUID(), price(ware, LOWER, 70, FROM)), 403, "forbidden");
    refused(set(upper, UUID.randomUUID(), price(ware, null, 70, FROM)), 403, "forbidden");
    assertThat(wares.pricesSetBy(upper.id())).isEqualTo(1);
  }

  @Test
  void who_signed_in_at_keycloak_is_written_down_as_the_person() {
    var atKeycloak = officers.signedInAtKeycloak(administrator, Role.ADMINISTRATOR);

    set(atKeycloak, UUID.randomUUID(), price(ware, null, 70, FROM)).statusCode(200);

    assertThat(wares.pricesSetBy(administrator.id())).isEqualTo(1);
  }

  @Test
  void one_person_repeats_a_call_through_either_way_of_signing_in() {
    var id = UUID.randomUUID();
    set(administrator, id, price(ware, null, 70, FROM)).statusCode(200);

    var atKeycloak = officers.signedInAtKeycloak(administrator, Role.ADMINISTRATOR);
    set(atKeycloak, id, price(ware, null, 70, FROM)).statusCode(200);

    assertThat(wares.pricesSetBy(administrator.id())).isEqualTo(1);
  }

  @Test
  void a_role_that_was_taken_away_or_a_person_who_was_closed_sets_nothing() {
    officers.takeRole(administrator, Role.STATISTICIAN);
    refused(set(administrator, UUID.randomUUID(), price(ware, null, 70, FROM)), 403, "forbidden");

    var closed = world.anAdministrator();
    world.close(closed.id());
    refused(set(closed, UUID.randomUUID(), price(ware, null, 70, FROM)), 403, "forbidden");
    assertThat(wares.pricesSetBy(administrator.id()) + wares.pricesSetBy(closed.id())).isZero();
  }

  @Test
  void nobody_else_sets_prices() {
    for (var actor :
        List.of(
            world.aDispatcher(),
            world.aFinanceOfficer(),
            world.aStatistician(),
            world.aKeeperOf(world.aStation()),
            world.aResident())) {
      set(actor, UUID.randomUUID(), price(ware, null, 70, FROM)).statusCode(403);
    }
    given().put("/api/v1/prices/" + UUID.randomUUID()).then().statusCode(401);
  }

  @Test
  void the_id_of_a_price_of_another_person_is_a_conflict() {
    var id = UUID.randomUUID();
    set(administrator, id, price(ware, null, 70, FROM)).statusCode(200);

    refused(set(world.anAdministrator(), id, price(ware, null, 70, FROM)), 409, "id-reused");
  }

  // What.

  static Stream<Arguments> badFields() {
    return Stream.of(
        Arguments.of("materialCode", null),
        Arguments.of("materialCode", " "),
        Arguments.of("materialCode", "M".repeat(21)),
        Arguments.of("divisionCode", "9".repeat(21)),
        Arguments.of("fenPerUnit", -1),
        Arguments.of("fenPerUnit", 10_000_001),
        Arguments.of("feeFenPerPiece", -1),
        Arguments.of("feeFenPerPiece", 10_000_001),
        Arguments.of("validFrom", null),
        Arguments.of("source", null),
        Arguments.of("source", ""),
        Arguments.of("source", "s".repeat(201)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badFields")
  void a_price_that_can_not_be_names_its_field(String field, @Nullable Object value) {
    var body = price(piece, null, 70, FROM);
    body.put(field, value);

    set(administrator, UUID.randomUUID(), body)
        .statusCode(400)
        .body("code", equalTo("request-invalid"))
        .body("errors.field", hasItem(field));
  }

  @ParameterizedTest(name = "{0} fen, fee {1}")
  @CsvSource({"0, 0", "10000000, 10000000", "0, 1", "1, 0"})
  void a_price_may_be_anything_up_to_a_hundred_thousand_yuan(long fen, long fee) {
    var body = price(piece, null, fen, FROM);
    body.put("feeFenPerPiece", fee);

    set(administrator, UUID.randomUUID(), body)
        .statusCode(200)
        .body("fenPerUnit", equalTo((int) fen))
        .body("feeFenPerPiece", equalTo((int) fee));
  }

  @Test
  void a_price_begins_after_now() {
    var now = Instant.now();

    refused(
        set(administrator, UUID.randomUUID(), price(ware, null, 70, now.toString())),
        400,
        "price-in-the-past");
    set(administrator, UUID.randomUUID(), price(ware, null, 70, now.plusSeconds(600).toString()))
        .statusCode(200);
  }

  @Test
  void a_fee_has_its_time_as_a_price_has() {
    var fee = price(piece, null, 0, FROM);
    fee.put("feeFenPerPiece", 2_000);
    set(administrator, UUID.randomUUID(), fee).statusCode(200).body("validTo", nullValue());
    var higher = price(piece, null, 0, LATER);
    higher.put("feeFenPerPiece", 3_000);
    set(administrator, UUID.randomUUID(), higher).statusCode(200);

    assertThat(feeShownAt(FROM)).isEqualTo(2_000);
    assertThat(feeShownAt("2104-12-31T23:59:59Z")).isEqualTo(2_000);
    assertThat(feeShownAt(LATER)).isEqualTo(3_000);
    assertThat(feeOf(FROM)).isEqualTo(new Price(piece, true, 0, 2_000));
    assertThat(feeOf(LATER)).isEqualTo(new Price(piece, true, 0, 3_000));
  }

  @Test
  void a_district_may_take_away_for_nothing_what_costs_in_the_city() {
    var fee = price(piece, null, 0, FROM);
    fee.put("feeFenPerPiece", 2_000);
    set(administrator, UUID.randomUUID(), fee).statusCode(200);
    set(administrator, UUID.randomUUID(), price(piece, LOWER, 0, FROM)).statusCode(200);

    assertThat(feeOf(FROM).feeFenPerPiece()).isEqualTo(2_000);
    assertThat(now(LOWER, FROM).feeFenPerPiece()).isZero();
    assertThat(now(LOWER, FROM)).isEqualTo(new Price(piece, true, 0));
  }

  @Test
  void a_price_of_a_district_does_not_end_that_of_the_city() {
    set(administrator, UUID.randomUUID(), price(ware, null, 70, FROM)).statusCode(200);
    set(administrator, UUID.randomUUID(), price(ware, UPPER, 90, LATER))
        .statusCode(200)
        .body("validTo", nullValue());

    assertThat(shownAt(ware, LOWER, LATER)).isEqualTo(70);
    assertThat(shownAt(ware, UPPER, FROM)).isEqualTo(70);
    assertThat(shownAt(ware, UPPER, LATER)).isEqualTo(90);
  }

  @Test
  void a_price_ends_at_the_very_instant_at_which_the_next_begins() {
    set(administrator, UUID.randomUUID(), price(ware, UPPER, 70, FROM)).statusCode(200);
    set(administrator, UUID.randomUUID(), price(ware, UPPER, 80, "2103-03-01T15:59:59.999Z"))
        .statusCode(200);

    assertThat(shownAt(ware, UPPER, "2103-03-01T15:59:59.998Z")).isEqualTo(70);
    assertThat(shownAt(ware, UPPER, "2103-03-01T15:59:59.999Z")).isEqualTo(80);
  }

  @Test
  void a_second_price_from_the_same_instant_is_refused_and_the_first_holds() {
    set(administrator, UUID.randomUUID(), price(ware, UPPER, 70, FROM)).statusCode(200);

    refused(
        set(administrator, UUID.randomUUID(), price(ware, UPPER, 80, FROM)), 409, "price-taken");

    assertThat(shownAt(ware, UPPER, FROM)).isEqualTo(70);
  }

  @Test
  void eight_prices_from_eight_instants_at_once_lie_one_after_the_other() {
    var statuses =
        AtOnce.eight(
            i ->
                set(
                        administrator,
                        UUID.randomUUID(),
                        price(ware, UPPER, 10 + i, "210" + i + "-01-01T00:00:00Z"))
                    .extract()
                    .statusCode());

    assertThat(statuses).containsOnly(200);
    for (int i = 0; i < 8; i++) {
      assertThat(shownAt(ware, UPPER, "210" + i + "-06-01T00:00:00Z")).isEqualTo(10 + i);
    }
  }

  @Test
  void eight_times_the_same_call_at_once_set_one_price() {
    var id = UUID.randomUUID();
    var body = price(ware, UPPER, 70, FROM);

    var answers = AtOnce.eight(i -> set(administrator, id, body).statusCode(200).extract());

    assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
    assertThat(wares.pricesSetBy(administrator.id())).isEqualTo(1);
  }

  @Test
  void what_was_set_is_confirmed_and_says_who_decided_it() {
    set(administrator, UUID.randomUUID(), price(ware, UPPER, 70, FROM))
        .statusCode(200)
        .body("placeholder", equalTo(false))
        .body("source", equalTo("price meeting"))
        .body("byPiece", equalTo(false))
        .body("feeFenPerPiece", nullValue());
  }

  private long feeShownAt(String at) {
    return shown(UPPER, at)
        .extract()
        .jsonPath()
        .getLong("find { it.materialCode == '" + piece + "' }.feeFenPerPiece");
  }

  private Price feeOf(String at) {
    return now(UPPER, at);
  }

  private Price now(String division, String at) {
    var prices =
        catalog.prices(pool, List.of(piece), division, Instant.parse(at)).await().indefinitely();
    return prices.values().iterator().next();
  }

  private static long shownAt(String material, String division, String at) {
    return shown(division, at)
        .extract()
        .jsonPath()
        .getLong("find { it.materialCode == '" + material + "' }.fenPerUnit");
  }

  private static ValidatableResponse shown(String division, String at) {
    return given()
        .queryParams("division", division, "at", at)
        .get("/api/v1/public/prices")
        .then()
        .statusCode(200);
  }

  private static Map<String, @Nullable Object> price(
      String material, @Nullable String division, long fen, String from) {
    var body = new HashMap<String, @Nullable Object>();
    body.put("materialCode", material);
    body.put("divisionCode", division);
    body.put("fenPerUnit", fen);
    body.put("validFrom", from);
    body.put("source", "price meeting");
    return body;
  }

  private static ValidatableResponse set(Actor actor, UUID id, Map<String, ?> body) {
    return actor.given().body(body).put("/api/v1/prices/{id}", id).then();
  }

  private static void refused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }
}
