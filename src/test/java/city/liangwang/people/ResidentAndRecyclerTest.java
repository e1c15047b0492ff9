package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResidentAndRecyclerTest {

  @Inject World world;

  @Test
  void customer_service_sees_a_resident_and_the_look_is_on_record() {
    var resident = world.aResidentWithAnAddress();
    var dispatcher = world.aDispatcher();

    look(dispatcher, resident.id(), "居民来电")
        .statusCode(200)
        .body("phone", equalTo(resident.phone()))
        .body("addresses.id", contains(resident.addressId().toString()));

    assertThat(
            world.<String>one(
                """
                select person_id, reason from platform.audit_entry
                where subject_kind = 'resident' and subject_id = $1
                """,
                Tuple.of(resident.id()),
                row -> row.getUUID(0) + " " + row.getString(1)))
        .isEqualTo(dispatcher.id() + " 居民来电");
  }

  @Test
  void without_a_reason_nothing_is_shown() {
    var resident = world.aResidentWithAnAddress();

    look(world.aDispatcher(), resident.id(), " ")
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
  }

  @Test
  void a_dispatcher_of_one_district_does_not_see_the_residents_of_another() {
    var resident = world.aResidentWithAnAddress();
    var own =
        world.one(
            "select division_code from area.community where id = $1",
            Tuple.of(resident.communityId()),
            row -> row.getString(0));
    var other =
        world.one(
            "select code from area.division where code <> $1 order by code limit 1",
            Tuple.of(own),
            row -> row.getString(0));

    look(world.aDispatcherOfDivision(own), resident.id(), "核实").statusCode(200);
    look(world.aDispatcherOfDivision(other), resident.id(), "核实")
        .statusCode(404)
        .body("code", equalTo("person-not-found"));
  }

  @Test
  void nobody_else_sees_residents() {
    var resident = world.aResidentWithAnAddress();

    for (var other :
        List.of(
            world.aCollectorOf(world.aStation()),
            world.anAdministrator(),
            world.aStatistician(),
            resident.actor())) {
      look(other, resident.id(), "好奇").statusCode(403);
    }
    look(world.aDispatcher(), world.aDispatcher().id(), "好奇").statusCode(404);
    look(world.aDispatcher(), UUID.randomUUID(), "好奇").statusCode(404);
  }

  @Test
  void a_recycler_is_registered_once_and_listed() {
    var administrator = world.anAdministrator();
    var id = UUID.randomUUID();
    var recycler = recycler("RC-" + id);

    put(administrator, id, recycler).statusCode(200).body("accepts", contains("M1", "P1"));
    put(administrator, id, recycler).statusCode(200);

    put(administrator, id, recycler("RD-" + id)).statusCode(409).body("code", equalTo("id-reused"));
    put(administrator, UUID.randomUUID(), recycler)
        .statusCode(409)
        .body("code", equalTo("recycler-code-taken"));
    world
        .aClerkOf(world.aCentre())
        .given()
        .queryParam("size", 500)
        .get("/api/v1/recyclers")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
  }

  @Test
  void a_recycler_without_licence_or_materials_is_refused() {
    var administrator = world.anAdministrator();

    put(administrator, UUID.randomUUID(), Map.of("code", "X")).statusCode(400);
  }

  @Test
  void only_administrators_register_recyclers_and_residents_do_not_see_them() {
    put(world.aDispatcher(), UUID.randomUUID(), recycler("X")).statusCode(403);
    world.aResident().given().get("/api/v1/recyclers").then().statusCode(403);
  }

  @Test
  void the_citys_own_recyclers_are_loaded() {
    assertThat(
            world.<String>one(
                "select licence from people.organisation where code = 'ALL'",
                Tuple.tuple(),
                row -> row.getString(0)))
        .isEqualTo("TINY-LICENCE-1");
  }

  private static Map<String, Object> recycler(String code) {
    return Map.of(
        "code",
        code,
        "nameZh",
        "示例再生",
        "licence",
        "L-1",
        "licensedUntil",
        "2030-12-31",
        "accepts",
        List.of("P1", "M1"));
  }

  private static ValidatableResponse put(Actor actor, UUID id, Map<String, Object> recycler) {
    return actor.given().body(recycler).put("/api/v1/recyclers/" + id).then();
  }

  private static ValidatableResponse look(Actor actor, UUID resident, String reason) {
    return actor.given().queryParam("reason", reason).get("/api/v1/residents/" + resident).then();
  }
}
