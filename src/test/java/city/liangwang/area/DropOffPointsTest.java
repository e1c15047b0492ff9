package city.liangwang.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people bring what they sort, and how it was found there. */
@QuarkusTest
class DropOffPointsTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final UUID UPPER = IDS.of(Kind.STATION, "UP");
  private static final UUID CABINET = IDS.of(Kind.DROP_OFF_POINT, "U-1-C");
  private static final UUID BIN = IDS.of(Kind.DROP_OFF_POINT, "L-1-B");

  @Inject World world;

  private Actor keeper;

  @BeforeEach
  void a_keeper() {
    keeper = world.aKeeperOf(UPPER);
  }

  @AfterEach
  void nobody_has_looked() {
    world.one(
        """
        with unseen as (update area.drop_off_point set state = null, last_seen_at = null returning 1)
        select count(*) from unseen
        """,
        Tuple.tuple(),
        row -> row.getLong(0));
  }

  enum State {
    OPEN,
    FULL,
    BROKEN,
    CLOSED
  }

  @ParameterizedTest
  @EnumSource
  void what_the_keeper_saw_everybody_sees_with_the_time(State state) {
    var before = Instant.now();
    var seenAt =
        report(keeper, CABINET, UUID.randomUUID(), Map.of("state", state.name()))
            .statusCode(200)
            .body("pointId", equalTo(CABINET.toString()))
            .body("state", equalTo(state.name()))
            .extract()
            .<String>path("lastSeenAt");

    assertThat(Instant.parse(seenAt)).isBetween(before.minusMillis(1), Instant.now());
    points(Map.of("division", "990101"))
        .body("items[0].state", equalTo(state.name()))
        .body("items[0].lastSeenAt", equalTo(seenAt))
        .body("items[1].state", nullValue());
  }

  @Test
  void what_was_seen_last_holds() {
    for (var state : List.of("FULL", "OPEN", "BROKEN")) {
      report(keeper, CABINET, UUID.randomUUID(), Map.of("state", state)).statusCode(200);
    }

    points(Map.of("division", "990101")).body("items[0].state", equalTo("BROKEN"));
    assertThat(reports(keeper)).containsExactly("FULL -", "OPEN -", "BROKEN -");
  }

  @Test
  void seeing_the_same_again_is_a_look_of_its_own() {
    var first = seenAt(Map.of("state", "OPEN"));

    assertThat(seenAt(Map.of("state", "OPEN"))).isAfter(first);
    assertThat(reports(keeper)).hasSize(2);
  }

  @Test
  void a_clock_that_is_behind_does_not_turn_back_what_was_seen() {
    world.one(
        """
        update area.drop_off_point set state = 'FULL', last_seen_at = now() + interval '1 hour'
        where id = $1 returning 1
        """,
        Tuple.of(CABINET),
        row -> row.getInteger(0));

    assertThat(seenAt(Map.of("state", "OPEN"))).isAfter(Instant.now());
  }

  @Test
  void the_same_report_again_is_the_same_report() {
    var id = UUID.randomUUID();
    var body = Map.of("state", "FULL", "note", "柜门卡住");
    var first = report(keeper, CABINET, id, body).statusCode(200).extract().asString();
    report(keeper, CABINET, UUID.randomUUID(), Map.of("state", "OPEN")).statusCode(200);

    assertThat(report(keeper, CABINET, id, body).statusCode(200).extract().asString())
        .isEqualTo(first);
    points(Map.of("division", "990101")).body("items[0].state", equalTo("OPEN"));
    assertThat(reports(keeper)).containsExactly("FULL 柜门卡住", "OPEN -");
  }

  @Test
  void the_same_report_with_something_else_in_it_is_refused_and_changes_nothing() {
    var id = UUID.randomUUID();
    report(keeper, CABINET, id, Map.of("state", "FULL")).statusCode(200);

    for (var body : List.of(Map.of("state", "OPEN"), Map.of("state", "FULL", "note", "now"))) {
      refused(report(keeper, CABINET, id, body), 409, "id-reused");
    }
    refused(
        report(keeper, IDS.of(Kind.DROP_OFF_POINT, "UP-A"), id, Map.of("state", "FULL")),
        409,
        "id-reused");
    refused(report(world.aKeeperOf(UPPER), CABINET, id, Map.of("state", "FULL")), 409, "id-reused");
    points(Map.of("division", "990101")).body("items.state", contains("FULL", null));
  }

  @Test
  void eight_times_the_same_report_at_once_is_one() {
    var id = UUID.randomUUID();

    var answers =
        AtOnce.eight(
            i ->
                report(keeper, CABINET, id, Map.of("state", "FULL"))
                    .statusCode(200)
                    .extract()
                    .asString());

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(reports(keeper)).hasSize(1);
  }

  @Test
  void of_eight_reports_at_once_all_are_kept_and_the_last_one_holds() {
    var states = State.values();
    AtOnce.eight(
        i ->
            report(keeper, CABINET, UUID.randomUUID(), Map.of("state", states[i % 4].name()))
                .statusCode(200)
                .extract()
                .statusCode());

    assertThat(reports(keeper)).hasSize(8);
    var consistent =
        world.<Boolean>one(
            """
            select bool_or(r.state = p.state and r.at = p.last_seen_at)
              and max(r.at) = max(p.last_seen_at)
            from area.drop_off_point p join area.drop_off_report r on r.point_id = p.id
            where p.id = $1 and r.person_id = $2
            """,
            Tuple.of(CABINET, keeper.id()),
            row -> row.getBoolean(0));
    assertThat(consistent).isTrue();
  }

  @Test
  void only_the_keeper_of_its_station_reports_a_point() {
    refused(report(keeper, BIN, UUID.randomUUID(), Map.of("state", "FULL")), 403, "forbidden");
    for (var other :
        List.of(
            world.aResident(),
            world.aCollectorOf(UPPER),
            world.aDriverOf(UPPER),
            world.aDispatcher(),
            world.anAdministrator())) {
      report(other, CABINET, UUID.randomUUID(), Map.of("state", "FULL")).statusCode(403);
    }
    given()
        .contentType("application/json")
        .body(Map.of("state", "FULL"))
        .put("/api/v1/drop-off-points/{id}/reports/{r}", CABINET, UUID.randomUUID())
        .then()
        .statusCode(401);
    points(Map.of()).body("items.state", contains(null, null, null));
  }

  @Test
  void who_is_closed_or_only_says_to_be_a_keeper_reports_nothing() {
    world.close(keeper.id());
    var pretender = Actor.of(world.aResident().id(), Role.STATION_KEEPER);

    refused(report(keeper, CABINET, UUID.randomUUID(), Map.of("state", "FULL")), 403, "forbidden");
    refused(
        report(pretender, CABINET, UUID.randomUUID(), Map.of("state", "FULL")), 403, "forbidden");
  }

  @Test
  void a_point_that_is_not_there_is_not_found() {
    refused(
        report(keeper, UUID.randomUUID(), UUID.randomUUID(), Map.of("state", "FULL")),
        404,
        "drop-off-point-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"state\": null}",
        "{\"state\": \"full\"}",
        "{\"state\": \"LOST\"}",
        "{\"state\": 1}",
        "{\"state\": \"FULL\", \"lastSeenAt\": \"2020-01-01T00:00:00Z\"}",
        "[]",
      })
  void a_report_that_says_nothing_known_is_refused(String body) {
    refused(
        keeper
            .given()
            .body(body)
            .put("/api/v1/drop-off-points/{id}/reports/{r}", CABINET, UUID.randomUUID())
            .then(),
        400,
        "request-invalid");
  }

  @Test
  void a_note_is_no_letter_and_not_public() {
    var longest = "门".repeat(200);
    report(keeper, CABINET, UUID.randomUUID(), Map.of("state", "BROKEN", "note", longest))
        .statusCode(200);

    refused(
        report(
            keeper, CABINET, UUID.randomUUID(), Map.of("state", "BROKEN", "note", longest + "门")),
        400,
        "request-invalid");
    assertThat(points(Map.of()).extract().asString()).doesNotContain("门门");
  }

  // Sentences.

  private static ValidatableResponse points(Map<String, ?> query) {
    return given().queryParams(query).get("/api/v1/public/drop-off-points").then();
  }

  private static ValidatableResponse report(
      Actor actor, UUID point, UUID report, Map<String, ?> body) {
    return actor
        .given()
        .body(body)
        .put("/api/v1/drop-off-points/{id}/reports/{r}", point, report)
        .then();
  }

  private Instant seenAt(Map<String, ?> body) {
    return Instant.parse(
        report(keeper, CABINET, UUID.randomUUID(), body)
            .statusCode(200)
            .extract()
            .path("lastSeenAt"));
  }

  private List<String> reports(Actor person) {
    return List.of(
        world.one(
            """
            select array_agg(state || ' ' || coalesce(note, '-') order by at)
            from area.drop_off_report where person_id = $1
            """,
            Tuple.of(person.id()),
            row -> row.getArrayOfStrings(0)));
  }

  private static void refused(ValidatableResponse response, int status, String code) {
    response.statusCode(status).body("code", equalTo(code));
  }
}
