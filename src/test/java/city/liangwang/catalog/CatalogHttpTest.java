package city.liangwang.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogHttpTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final UUID NOWHERE = UUID.fromString("00000000-0000-4000-8000-000000000000");
  private static final AtomicInteger DECADES = new AtomicInteger(210);

  @Inject World world;
  private Actor administrator;
  // Far off and for each test another one, so that tests do not meet.
  private int decade;

  @BeforeEach
  void signIn() {
    administrator = world.anAdministrator();
    decade = DECADES.getAndIncrement();
  }

  @Test
  void everybody_sees_the_tree_of_materials() {
    given()
        .get("/api/v1/public/materials")
        .then()
        .statusCode(200)
        .body("code", hasItems("M1", "MIX", "P", "P1", "RES"))
        .body("find { it.code == 'P1' }.parentCode", equalTo("P"))
        .body("find { it.code == 'P' }.parentCode", nullValue())
        .body("find { it.code == 'M1' }.byPiece", equalTo(true))
        .body("find { it.code == 'MIX' }.mixedBag", equalTo(true))
        .body("find { it.code == 'RES' }.recyclable", equalTo(false));
  }

  @Test
  void a_division_shows_its_own_price_before_the_price_of_the_city() {
    prices("990102", "2026-08-01T00:00:00Z")
        .body("materialCode", contains("M1", "MIX", "P1"))
        .body("find { it.materialCode == 'P1' }.fenPerUnit", equalTo(50))
        .body("find { it.materialCode == 'P1' }.divisionCode", equalTo("990102"))
        .body("find { it.materialCode == 'M1' }.feeFenPerPiece", equalTo(500))
        .body("find { it.materialCode == 'MIX' }.placeholder", equalTo(true));
    prices("990101", "2026-08-01T00:00:00Z")
        .body("find { it.materialCode == 'P1' }.fenPerUnit", equalTo(60))
        .body("find { it.materialCode == 'P1' }.divisionCode", nullValue());
  }

  @Test
  void without_division_and_instant_the_prices_are_the_city_s_of_now() {
    given()
        .get("/api/v1/public/prices")
        .then()
        .statusCode(200)
        .body("materialCode", hasItems("M1", "MIX", "P1"))
        .body("find { it.materialCode == 'P1' }.divisionCode", nullValue());
  }

  @Test
  void a_price_ends_with_the_last_instant_of_its_last_day() {
    prices("990101", "2026-06-30T17:59:59.999Z")
        .body("find { it.materialCode == 'P1' }.fenPerUnit", equalTo(55))
        .body("find { it.materialCode == 'P1' }.validTo", equalTo("2026-06-30T18:00:00Z"));
    prices("990101", "2026-06-30T18:00:00Z")
        .body("find { it.materialCode == 'P1' }.fenPerUnit", equalTo(60))
        .body("find { it.materialCode == 'P1' }.validTo", nullValue());
  }

  @Test
  void before_the_first_price_there_is_none() {
    prices("990101", "2025-12-31T17:59:59Z").body("size()", equalTo(0));
  }

  @Test
  void a_division_or_an_instant_that_is_none_is_refused() {
    refused(given().get("/api/v1/public/prices?division=990199").then(), 400, "division-unknown");
    refused(given().get("/api/v1/public/prices?at=tomorrow").then(), 400, "request-invalid");
  }

  @Test
  void everybody_sees_the_factors_with_their_sources() {
    given()
        .get("/api/v1/public/factor-sets")
        .then()
        .statusCode(200)
        .body("code", contains("TT-1", "TT-0"))
        .body("[0].status", equalTo("active"))
        .body("[0].factors.materialCode", contains("P", "P1"))
        .body("[0].factors[0].low", equalTo("0.1"))
        .body("[0].factors[1].kgPerKg", equalTo("0.123456"))
        .body("[0].factors[1].low", nullValue())
        .body("[1].validTo", equalTo("2025-12-31T18:00:00Z"));
  }

  @Test
  void a_new_price_ends_the_one_before_and_is_ended_by_the_one_after() {
    set(UUID.randomUUID(), price("P1", "990101", 70, year(1))).statusCode(200);
    set(UUID.randomUUID(), price("P1", "990101", 90, year(9)))
        .statusCode(200)
        .body("divisionCode", equalTo("990101"));
    set(UUID.randomUUID(), price("P1", "990101", 80, year(5)))
        .statusCode(200)
        .body("validTo", equalTo(year(9)));

    assertThat(fenAt(year(1))).isEqualTo(70);
    assertThat(fenAt((decade * 10 + 4) + "-12-31T23:59:59Z")).isEqualTo(70);
    assertThat(fenAt(year(5))).isEqualTo(80);
    assertThat(fenAt(year(9))).isEqualTo(90);
  }

  @Test
  void the_same_price_again_is_the_same_answer() {
    var id = UUID.randomUUID();
    var first = set(id, price("P1", "990101", 70, year(1))).statusCode(200).extract().asString();

    assertThat(set(id, price("P1", "990101", 70, year(1))).statusCode(200).extract().asString())
        .isEqualTo(first);
  }

  @Test
  void the_same_id_with_another_price_is_a_conflict_and_changes_nothing() {
    var id = UUID.randomUUID();
    set(id, price("P1", "990101", 70, year(1))).statusCode(200);

    refused(set(id, price("P1", "990101", 71, year(1))), 409, "id-reused");
    assertThat(fenAt(year(1))).isEqualTo(70);
  }

  @Test
  void the_id_of_a_price_of_the_files_is_taken() {
    var id = IDS.of(Kind.PRICE, "MIX/990100/2026-01-01");

    refused(set(id, price("P1", "990101", 71, year(1))), 409, "id-reused");
  }

  @Test
  void of_eight_prices_from_the_same_instant_one_is_set() {
    var statuses =
        IntStream.range(0, 8)
            .mapToObj(
                fen ->
                    CompletableFuture.supplyAsync(
                        () ->
                            set(UUID.randomUUID(), price("P1", "990101", fen, year(1)))
                                .extract()
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void a_price_can_not_begin_in_the_past() {
    refused(
        set(UUID.randomUUID(), price("P1", null, 70, "2020-01-01T00:00:00Z")),
        400,
        "price-in-the-past");
  }

  @Test
  void a_price_names_a_material_and_a_division_that_are_there() {
    refused(set(UUID.randomUUID(), price("NONE", null, 70, year(1))), 400, "material-unknown");
    refused(set(UUID.randomUUID(), price("P1", "990199", 70, year(1))), 400, "division-unknown");
  }

  @Test
  void only_pieces_have_a_fee() {
    var perKg = price("P1", "990101", 70, year(1));
    perKg.put("feeFenPerPiece", 100);
    refused(set(UUID.randomUUID(), perKg), 400, "fee-by-piece");

    var perPiece = price("M1", "990101", 70, year(1));
    perPiece.put("feeFenPerPiece", 100);
    set(UUID.randomUUID(), perPiece).statusCode(200).body("feeFenPerPiece", equalTo(100));
  }

  @Test
  void a_price_below_zero_or_without_a_source_is_refused() {
    set(UUID.randomUUID(), price("P1", "990101", -1, year(1))).statusCode(400);
    var silent = price("P1", "990101", 1, year(1));
    silent.put("source", " ");
    set(UUID.randomUUID(), silent).statusCode(400);
  }

  @Test
  void only_administrators_set_prices_and_register_scales() {
    var finance = world.aFinanceOfficer();

    put(finance, "/api/v1/prices/" + UUID.randomUUID(), price("P1", null, 1, year(1)))
        .statusCode(403);
    put(finance, "/api/v1/scales/" + UUID.randomUUID(), doorScale("X")).statusCode(403);
  }

  @Test
  void a_scale_is_registered_once() {
    var id = UUID.randomUUID();
    var scale = doorScale("HZ-" + id);

    register(id, scale)
        .statusCode(200)
        .body("maxGrams", equalTo(60_000))
        .body("validUntil", equalTo("2030-12-31"));
    register(id, scale).statusCode(200);
    refused(register(UUID.randomUUID(), scale), 409, "scale-serial-taken");
    refused(register(id, doorScale("HZ2-" + id)), 409, "id-reused");
  }

  @Test
  void a_scale_has_the_holder_that_its_kind_asks_for() {
    var scale = doorScale("HZ-" + decade);
    scale.put("kind", "station");
    refused(register(UUID.randomUUID(), scale), 400, "scale-holder-invalid");

    scale.remove("collector");
    scale.put("stationId", NOWHERE);
    refused(register(UUID.randomUUID(), scale), 404, "station-not-found");

    scale.put("stationId", IDS.of(Kind.STATION, "UP"));
    register(UUID.randomUUID(), scale).statusCode(200);
  }

  @Test
  void a_weighbridge_stands_at_a_centre() {
    var scale = doorScale("WB-" + decade);
    scale.put("kind", "weighbridge");
    scale.remove("collector");
    scale.put("centreId", NOWHERE);
    refused(register(UUID.randomUUID(), scale), 404, "centre-not-found");

    scale.put("centreId", IDS.of(Kind.CENTRE, "MAIN"));
    register(UUID.randomUUID(), scale).statusCode(200);
  }

  @Test
  void a_scale_does_not_read_in_steps_above_its_maximum() {
    var scale = doorScale("ST-" + decade);
    scale.put("intervalGrams", 60_001);

    refused(register(UUID.randomUUID(), scale), 400, "scale-interval-invalid");
  }

  @Test
  void an_expired_certificate_is_refused_and_registers_nothing() {
    var scale = doorScale("EX-" + decade);
    scale.put("certificate", certificate("2020-12-31"));
    refused(register(UUID.randomUUID(), scale), 400, "certificate-expired");

    findScales(world.anAdministrator(), "EX-" + decade).body("items.size()", equalTo(0));
  }

  @Test
  void the_certificate_that_was_recorded_last_counts() {
    var id = UUID.randomUUID();
    var calibration = UUID.randomUUID();
    register(id, doorScale("HZ-" + id)).statusCode(200);

    calibrate(id, calibration, "2031-12-31").body("validUntil", equalTo("2031-12-31"));
    calibrate(id, calibration, "2031-12-31").statusCode(200);
    refused(calibrate(id, calibration, "2032-12-31"), 409, "id-reused");
    refused(calibrate(id, UUID.randomUUID(), "2020-12-31"), 400, "certificate-expired");
    refused(calibrate(NOWHERE, UUID.randomUUID(), "2031-12-31"), 400, "scale-not-found");
    calibrate(id, UUID.randomUUID(), "2030-06-30").body("validUntil", equalTo("2030-06-30"));
  }

  @Test
  void whoever_weighs_finds_the_scale_by_its_serial_number() {
    findScales(world.aCollectorOf(IDS.of(Kind.STATION, "UP")), "TINY-S1")
        .body("items.kind", contains("station"))
        .body("items[0].stationId", equalTo(IDS.of(Kind.STATION, "UP").toString()))
        .body("items[0].certificateNumber", equalTo("TINY-C3"))
        .body("next", nullValue());
    world.aResident().given().get("/api/v1/scales").then().statusCode(403);
  }

  @Test
  void scales_come_in_pages() {
    String next =
        administrator
            .given()
            .get("/api/v1/scales?size=1")
            .then()
            .statusCode(200)
            .body("items.size()", equalTo(1))
            .extract()
            .path("next");

    administrator
        .given()
        .queryParam("cursor", next)
        .get("/api/v1/scales?size=1")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  private String year(int inDecade) {
    return (decade * 10 + inDecade) + "-01-01T00:00:00Z";
  }

  private static ValidatableResponse prices(String division, String at) {
    return given()
        .queryParams("division", division, "at", at)
        .get("/api/v1/public/prices")
        .then()
        .statusCode(200);
  }

  private static int fenAt(String at) {
    return prices("990101", at)
        .extract()
        .jsonPath()
        .getInt("find { it.materialCode == 'P1' }.fenPerUnit");
  }

  private static Map<String, @Nullable Object> price(
      String material, @Nullable String division, long fen, String from) {
    var body = new HashMap<String, @Nullable Object>();
    body.put("materialCode", material);
    body.put("divisionCode", division);
    body.put("fenPerUnit", fen);
    body.put("validFrom", from);
    body.put("source", "meeting of the price board");
    return body;
  }

  private static Map<String, @Nullable Object> doorScale(String serial) {
    var body = new HashMap<String, @Nullable Object>();
    body.put("serial", serial);
    body.put("kind", "door");
    body.put("accuracyClass", "III");
    body.put("maxGrams", 60_000);
    body.put("intervalGrams", 20);
    body.put("verificationIntervalGrams", 20);
    body.put("collector", "collector-up");
    body.put("certificate", certificate("2030-12-31"));
    return body;
  }

  private static Map<String, Object> certificate(String validUntil) {
    return Map.of("number", "CERT-1", "validUntil", validUntil);
  }

  private ValidatableResponse set(UUID id, Map<String, ?> price) {
    return put(administrator, "/api/v1/prices/" + id, price);
  }

  private ValidatableResponse register(UUID id, Map<String, ?> scale) {
    return put(administrator, "/api/v1/scales/" + id, scale);
  }

  private ValidatableResponse calibrate(UUID id, UUID calibration, String validUntil) {
    return put(
        administrator,
        "/api/v1/scales/" + id + "/calibrations/" + calibration,
        certificate(validUntil));
  }

  private static ValidatableResponse findScales(Actor actor, String serial) {
    return actor.given().queryParam("serial", serial).get("/api/v1/scales").then().statusCode(200);
  }

  private static ValidatableResponse put(Actor actor, String path, Map<String, ?> body) {
    return actor.given().body(body).put(path).then();
  }

  private static void refused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }
}
