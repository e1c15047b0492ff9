package city.liangwang.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is worth what the database says now, in every resource that there is. */
@QuarkusTest
class RolesThatHoldTest {

  @Inject World world;

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/ledger/totals", "/api/v1/recyclers", "/api/v1/figures"})
  void a_token_of_somebody_whom_nobody_knows_opens_nothing(String path) {
    var stranger = Actor.of(UUID.randomUUID(), Role.FINANCE, Role.ADMINISTRATOR, Role.STATISTICIAN);

    stranger.given().get(path).then().statusCode(403);
  }

  @Test
  void who_was_closed_does_not_read_the_books_any_more() {
    var finance = world.aFinanceOfficer();
    finance.given().get("/api/v1/ledger/totals").then().statusCode(200);

    world.close(finance.id());

    finance.given().get("/api/v1/ledger/totals").then().statusCode(403);
  }

  @Test
  void of_two_roles_the_one_that_is_left_goes_on() {
    var person = world.aDispatcher();
    var both = Actor.of(person.id(), Role.DISPATCHER, Role.FINANCE);
    give(person.id(), "{dispatcher,finance}");
    both.given().get("/api/v1/me").then().body("roles", contains("dispatcher", "finance"));

    give(person.id(), "{dispatcher}");

    both.given().get("/api/v1/me").then().statusCode(200).body("roles", contains("dispatcher"));
    both.given().get("/api/v1/recyclers").then().statusCode(200);
  }

  @Test
  void a_role_that_only_the_token_has_opens_nothing() {
    var dispatcher = Actor.of(world.aDispatcher().id(), Role.ADMINISTRATOR);

    dispatcher.given().get("/api/v1/staff").then().statusCode(403);
    dispatcher.given().get("/api/v1/me").then().statusCode(200).body("roles", empty());
  }

  @Test
  void a_role_that_only_the_database_has_opens_nothing() {
    var administrator = Actor.of(world.anAdministrator().id(), Role.DISPATCHER);

    administrator.given().get("/api/v1/staff").then().statusCode(403);
  }

  @Test
  void staff_are_known_by_the_subject_that_keycloak_gives() {
    var administrator = world.anAdministrator().id();
    var subject = UUID.randomUUID();
    world.one(
        "update people.person set keycloak_id = $2 where id = $1 returning id",
        Tuple.of(administrator, subject),
        row -> row.getUUID(0));

    Actor.of(subject, Role.ADMINISTRATOR)
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(administrator.toString()))
        .body("roles", contains("administrator"));
  }

  @Test
  void what_is_public_stays_public_also_with_the_token_of_a_stranger() {
    RestAssured.given().get("/api/v1/openapi?format=json").then().statusCode(200);
    Actor.of(UUID.randomUUID(), Role.RESIDENT)
        .given()
        .get("/api/v1/openapi?format=json")
        .then()
        .statusCode(200);
  }

  private void give(UUID person, String roles) {
    world.one(
        "update people.person set roles = $2::text::text[] where id = $1 returning id",
        Tuple.of(person, roles),
        row -> row.getUUID(0));
  }
}
