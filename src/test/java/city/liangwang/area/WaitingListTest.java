package city.liangwang.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits for the service. Each test has a community of its own that nobody serves. */
@QuarkusTest
class WaitingListTest {

  @Inject World world;

  private UUID community = new UUID(0, 0);

  @BeforeEach
  void a_community_that_nobody_serves() {
    community = anUncoveredCommunity();
  }

  @Test
  void the_first_who_asks_is_the_first_and_those_who_follow_are_counted() {
    for (int number = 1; number <= 3; number++) {
      waits(world.aResident(), UUID.randomUUID())
          .statusCode(200)
          .body("communityId", equalTo(community.toString()))
          .body("residents", equalTo(number));
    }
  }

  @Test
  void the_same_call_again_tells_how_many_waited_then() {
    var resident = world.aResident();
    var id = UUID.randomUUID();
    waits(resident, id).body("residents", equalTo(1));
    waits(world.aResident(), UUID.randomUUID()).body("residents", equalTo(2));

    waits(resident, id).statusCode(200).body("residents", equalTo(1));
    waits(resident, UUID.randomUUID()).statusCode(200).body("residents", equalTo(2));
  }

  @Test
  void eight_residents_at_once_are_eight_on_the_list() {
    var residents = IntStream.range(0, 8).mapToObj(i -> world.aResident()).toList();

    AtOnce.eight(
        i -> waits(residents.get(i), UUID.randomUUID()).statusCode(200).extract().statusCode());

    assertThat(onTheList()).isEqualTo(8);
    waits(residents.get(0), UUID.randomUUID()).body("residents", equalTo(8));
  }

  @Test
  void eight_times_the_same_call_at_once_is_one_place() {
    var resident = world.aResident();
    var id = UUID.randomUUID();

    var answers = AtOnce.eight(i -> waits(resident, id).statusCode(200).extract().asString());

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(onTheList()).isEqualTo(1);
  }

  @Test
  void one_waits_for_several_communities_under_ids_of_their_own() {
    var resident = world.aResident();
    var id = UUID.randomUUID();
    waits(resident, id).statusCode(200);
    community = anUncoveredCommunity();

    waits(resident, id).statusCode(409).body("code", equalTo("id-reused"));
    waits(resident, UUID.randomUUID()).statusCode(200).body("residents", equalTo(1));
  }

  @Test
  void somebody_elses_id_is_not_good() {
    var id = UUID.randomUUID();
    waits(world.aResident(), id).statusCode(200);

    waits(world.aResident(), id).statusCode(409).body("code", equalTo("id-reused"));
    assertThat(onTheList()).isEqualTo(1);
  }

  @Test
  void nobody_is_on_the_list_of_a_community_that_is_served() {
    community = world.aCommunityServedBy(world.aStation());

    waits(world.aResident(), UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("community-covered"));
    assertThat(onTheList()).isZero();
  }

  @Test
  void a_refused_call_is_heard_under_the_same_id_once_nobody_serves() {
    community = world.aCommunityServedBy(world.aStation());
    var resident = world.aResident();
    var id = UUID.randomUUID();
    waits(resident, id).statusCode(409);
    uncover(community);

    waits(resident, id).statusCode(200).body("residents", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"communityId\": null}", "{\"communityId\": \"here\"}", "[]"})
  void a_wish_for_nowhere_is_refused(String body) {
    world
        .aResident()
        .given()
        .body(body)
        .put("/api/v1/coverage-requests/{id}", UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
  }

  @Test
  void only_residents_wait() {
    for (var other :
        List.of(
            world.aCollectorOf(world.aStation()),
            world.aKeeperOf(world.aStation()),
            world.aDispatcher(),
            world.anAdministrator())) {
      waits(other, UUID.randomUUID()).statusCode(403).body("code", equalTo("forbidden"));
    }
    given()
        .contentType("application/json")
        .body(Map.of("communityId", community))
        .put("/api/v1/coverage-requests/{id}", UUID.randomUUID())
        .then()
        .statusCode(401);
    assertThat(onTheList()).isZero();
  }

  // Sentences.

  private UUID anUncoveredCommunity() {
    var id = world.aCommunityServedBy(world.aStation());
    uncover(id);
    return id;
  }

  private void uncover(UUID id) {
    world.one(
        "update area.community set station_id = null where id = $1 returning 1",
        Tuple.of(id),
        row -> row.getInteger(0));
  }

  private ValidatableResponse waits(Actor resident, UUID id) {
    return resident
        .given()
        .body(Map.of("communityId", community))
        .put("/api/v1/coverage-requests/{id}", id)
        .then();
  }

  private long onTheList() {
    return world.one(
        "select count(*) from area.coverage_request where community_id = $1",
        Tuple.of(community),
        row -> row.getLong(0));
  }
}
