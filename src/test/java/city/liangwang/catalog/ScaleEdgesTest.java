package city.liangwang.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Officers;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scales as they are registered, verified and found. */
@QuarkusTest
class ScaleEdgesTest {

  @Inject World world;
  @Inject Officers officers;
  @Inject PlainSql sql;

  private Actor administrator;
  private UUID id;
  private String serial;

  @BeforeEach
  void an_administrator_and_a_serial_number() {
    administrator = world.anAdministrator();
    id = UUID.randomUUID();
    serial = "EDGE-" + id;
  }

  static Stream<Arguments> badFields() {
    return Stream.of(
        Arguments.of("serial", null),
        Arguments.of("serial", " "),
        Arguments.of("serial", "S".repeat(51)),
        Arguments.of("kind", null),
        Arguments.of("kind", "garden"),
        Arguments.of("kind", "DOOR"),
        Arguments.of("accuracyClass", null),
        Arguments.of("accuracyClass", "V"),
        Arguments.of("accuracyClass", "iii"),
        Arguments.of("maxGrams", 0),
        Arguments.of("maxGrams", -1),
        Arguments.of("maxGrams", 150_000_001),
        Arguments.of("intervalGrams", 0),
        Arguments.of("verificationIntervalGrams", 0),
        Arguments.of("collector", "c".repeat(51)),
        Arguments.of("certificate", null));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badFields")
  void a_scale_that_can_not_be_names_its_field(String field, @Nullable Object value) {
    var body = doorScale();
    body.put(field, value);

    register(administrator, id, body)
        .statusCode(400)
        .body("code", equalTo("request-invalid"))
        .body("errors.field", hasItem(field));
    find(administrator, "serial=" + serial).body("items", empty());
  }

  @ParameterizedTest(name = "certificate number {0}")
  @ValueSource(strings = {"", "  ", "123456789012345678901234567890123456789012345678901"})
  void a_certificate_has_a_number(String number) {
    var body = doorScale();
    body.put("certificate", Map.of("number", number, "validUntil", "2030-12-31"));

    register(administrator, id, body)
        .statusCode(400)
        .body("errors.field", hasItem("certificate.number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I", "II", "III", "IIII"})
  void every_class_of_accuracy_is_known(String accuracy) {
    var body = doorScale();
    body.put("accuracyClass", accuracy);

    register(administrator, id, body).statusCode(200);
    find(administrator, "serial=" + serial).body("items.accuracyClass", contains(accuracy));
  }

  @Test
  void the_heaviest_scale_weighs_a_hundred_and_fifty_tonnes_in_one_step() {
    var body = doorScale();
    body.put("maxGrams", 150_000_000);
    body.put("intervalGrams", 150_000_000);
    body.put("verificationIntervalGrams", 150_000_000);

    register(administrator, id, body).statusCode(200).body("maxGrams", equalTo(150_000_000));
  }

  @Test
  void a_registered_scale_is_found_with_all_that_was_said_of_it() {
    register(administrator, id, doorScale()).statusCode(200);

    find(world.aCollectorOf(world.aStation()), "serial=" + serial)
        .body("items.id", contains(id.toString()))
        .body("items[0].kind", equalTo("door"))
        .body("items[0].collector", equalTo("collector-up"))
        .body("items[0].stationId", nullValue())
        .body("items[0].centreId", nullValue())
        .body("items[0].maxGrams", equalTo(60_000))
        .body("items[0].intervalGrams", equalTo(20))
        .body("items[0].verificationIntervalGrams", equalTo(20))
        .body("items[0].certificateNumber", equalTo("CERT-1"))
        .body("items[0].validUntil", equalTo("2030-12-31"))
        .body("items[0].synthetic", equalTo(false))
        .body("next", nullValue());
  }

  @Test
  void a_serial_number_is_found_exactly_or_not_at_all() {
    register(administrator, id, doorScale()).statusCode(200);

    find(administrator, "serial=" + serial.substring(1)).body("items", empty());
    find(administrator, "serial=" + serial.toLowerCase(Locale.ROOT)).body("items", empty());
  }

  @Test
  void a_certificate_is_good_on_its_last_day_and_not_on_the_day_before_today() {
    var zone =
        world.one("select zone from area.city", Tuple.tuple(), row -> ZoneId.of(row.getString(0)));
    // A day on either side, so that midnight may pass while this runs.
    var tomorrow = LocalDate.now(zone).plusDays(1);
    var gone = LocalDate.now(zone).minusDays(1);
    var body = doorScale();
    body.put("certificate", certificate("OLD", gone));
    refused(register(administrator, id, body), 400, "certificate-expired");

    body.put("certificate", certificate("NEW", tomorrow));
    register(administrator, id, body)
        .statusCode(200)
        .body("validUntil", equalTo(tomorrow.toString()));
  }

  @Test
  void eight_who_register_one_serial_number_at_once_register_one_scale() {
    var statuses =
        AtOnce.eight(
            i -> register(administrator, UUID.randomUUID(), doorScale()).extract().statusCode());

    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    find(administrator, "serial=" + serial).body("items.serial", contains(serial));
  }

  @Test
  void eight_times_the_same_registration_are_one_scale_with_one_certificate() {
    var statuses =
        AtOnce.eight(i -> register(administrator, id, doorScale()).extract().statusCode());

    assertThat(statuses).containsOnly(200);
    assertThat(certificates()).isEqualTo(1);
  }

  @Test
  void of_eight_certificates_at_once_all_are_kept_and_one_counts() {
    register(administrator, id, doorScale()).statusCode(200);

    AtOnce.eight(
        i ->
            calibrate(
                    administrator,
                    UUID.randomUUID(),
                    certificate("C" + i, LocalDate.of(2031 + i, 12, 31)))
                .statusCode(200));

    assertThat(certificates()).isEqualTo(9);
    String counts = find(administrator, "serial=" + serial).extract().path("items[0].validUntil");
    assertThat(
            world
                .one(
                    """
                select valid_until::text from catalog.calibration
                where scale_id = $1 order by position desc limit 1
                """,
                    Tuple.of(id),
                    row -> row.getString(0))
                .equals(counts))
        .isTrue();
  }

  @Test
  void the_id_of_the_first_certificate_is_that_of_the_scale_and_is_taken() {
    register(administrator, id, doorScale()).statusCode(200);

    refused(
        calibrate(administrator, id, certificate("AGAIN", LocalDate.of(2031, 1, 1))),
        409,
        "id-reused");
    assertThat(certificates()).isEqualTo(1);
  }

  @Test
  void a_certificate_says_which_person_recorded_it() {
    var atKeycloak = officers.signedInAtKeycloak(administrator, Role.ADMINISTRATOR);
    register(atKeycloak, id, doorScale()).statusCode(200);
    calibrate(atKeycloak, UUID.randomUUID(), certificate("C", LocalDate.of(2031, 1, 1)));

    assertThat(
            sql.number(
                "select count(*) from catalog.calibration where scale_id = $1 and created_by = $2",
                id,
                administrator.id()))
        .isEqualTo(2);
  }

  @Test
  void who_is_no_administrator_any_more_registers_and_verifies_nothing() {
    register(administrator, id, doorScale()).statusCode(200);
    officers.takeRole(administrator, Role.STATISTICIAN);

    refused(
        calibrate(administrator, UUID.randomUUID(), certificate("C", LocalDate.of(2031, 1, 1))),
        403,
        "forbidden");
    refused(register(administrator, UUID.randomUUID(), doorScale()), 403, "forbidden");
    assertThat(certificates()).isEqualTo(1);
  }

  @Test
  void everybody_who_weighs_finds_scales_and_nobody_else() {
    var station = world.aStation();
    Stream.of(
            world.aCollectorOf(station),
            world.aKeeperOf(station),
            world.aClerkOf(world.aCentre()),
            administrator)
        .forEach(actor -> find(actor, "size=1"));
    Stream.of(
            world.aResident(),
            world.aDriverOf(station),
            world.aDispatcher(),
            world.aFinanceOfficer(),
            world.aStatistician())
        .forEach(actor -> actor.given().get("/api/v1/scales").then().statusCode(403));
    given().get("/api/v1/scales").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void pages_of_any_size_hold_every_scale_once_by_serial_number(int size) {
    register(administrator, id, doorScale()).statusCode(200);
    var seen = new ArrayList<String>();
    @Nullable String cursor = null;
    do {
      var page = find(administrator, "size=" + size + (cursor == null ? "" : "&cursor=" + cursor));
      seen.addAll(page.extract().<List<String>>path("items.serial"));
      cursor = page.extract().path("next");
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().contains(serial, "TINY-D1", "TINY-S1", "TINY-W1");
    assertThat(sql.number("select count(*) from catalog.scale")).isEqualTo(seen.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=501", "size=x", "cursor=%F0"})
  void a_page_that_can_not_be_is_refused(String query) {
    var status = administrator.given().get("/api/v1/scales?" + query).then().extract().statusCode();

    assertThat(status).isIn(400, 404);
  }

  private long certificates() {
    return sql.number("select count(*) from catalog.calibration where scale_id = $1", id);
  }

  private Map<String, @Nullable Object> doorScale() {
    var body = new HashMap<String, @Nullable Object>();
    body.put("serial", serial);
    body.put("kind", "door");
    body.put("accuracyClass", "III");
    body.put("maxGrams", 60_000);
    body.put("intervalGrams", 20);
    body.put("verificationIntervalGrams", 20);
    body.put("collector", "collector-up");
    body.put("certificate", certificate("CERT-1", LocalDate.of(2030, 12, 31)));
    return body;
  }

  private static Map<String, String> certificate(String number, LocalDate until) {
    return Map.of("number", number, "validUntil", until.toString());
  }

  private static ValidatableResponse register(Actor actor, UUID id, Map<String, ?> body) {
    return actor.given().body(body).put("/api/v1/scales/{id}", id).then();
  }

  private ValidatableResponse calibrate(Actor actor, UUID calibration, Map<String, ?> body) {
    return actor
        .given()
        .body(body)
        .put("/api/v1/scales/{id}/calibrations/{c}", id, calibration)
        .then();
  }

  private static ValidatableResponse find(Actor actor, String query) {
    return actor.given().get("/api/v1/scales?" + query).then().statusCode(200);
  }

  private static void refused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }
}
