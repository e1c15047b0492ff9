package city.liangwang.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Officers;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of the administrators edits which place, and under which name it is written down. */
@QuarkusTest
class AreaEditorsTest {

  @Inject World world;
  @Inject Officers officers;
  @Inject PlainSql sql;

  private UUID station;
  private UUID community;
  private String division;
  private String elsewhere;

  @BeforeEach
  void a_station_with_a_community() {
    station = world.aStationWithPlaces(1);
    community = world.aCommunityServedBy(station);
    division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));
    elsewhere =
        world.one(
            "select code from area.division where code <> $1 order by code limit 1",
            Tuple.of(division),
            row -> row.getString(0));
  }

  @Test
  void an_administrator_of_the_district_edits_its_places() {
    var own = officers.ofDivision(Role.ADMINISTRATOR, division);

    hours(own, "05:00").statusCode(200);
    noStation(own).statusCode(200);

    assertThat(editsBy(own)).isEqualTo(2);
  }

  @Test
  void an_administrator_of_another_district_edits_neither() {
    var other = officers.ofDivision(Role.ADMINISTRATOR, elsewhere);

    hours(other, "05:00").statusCode(403).body("code", equalTo("forbidden"));
    noStation(other).statusCode(403).body("code", equalTo("forbidden"));

    assertThat(editsBy(other)).isZero();
  }

  @Test
  void who_signed_in_at_keycloak_is_written_down_as_the_person() {
    var administrator = world.anAdministrator();
    var atKeycloak = officers.signedInAtKeycloak(administrator, Role.ADMINISTRATOR);

    hours(atKeycloak, "06:00").statusCode(200);
    noStation(atKeycloak).statusCode(200);

    assertThat(editsBy(administrator)).isEqualTo(2);
  }

  @Test
  void who_is_no_administrator_any_more_edits_nothing() {
    var former = world.anAdministrator();
    officers.takeRole(former, Role.STATISTICIAN);

    hours(former, "05:00").statusCode(403);
    noStation(former).statusCode(403);
    assertThat(editsBy(former)).isZero();
  }

  private ValidatableResponse hours(Actor actor, String opens) {
    return edit(actor, "/api/v1/stations/" + station, Map.of("opens", opens, "closes", "23:00"));
  }

  private ValidatableResponse noStation(Actor actor) {
    return edit(actor, "/api/v1/communities/" + community, Map.of());
  }

  private static ValidatableResponse edit(Actor actor, String path, Map<String, ?> body) {
    String tag = actor.given().get(path).then().extract().header("ETag");
    var request = actor.given().body(body);
    return (tag == null ? request : request.header("If-Match", tag)).put(path).then();
  }

  private long editsBy(Actor actor) {
    return sql.number("select count(*) from area.edit where person_id = $1", actor.id());
  }
}
