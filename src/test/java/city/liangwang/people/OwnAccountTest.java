package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupKind;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.ledger.Transfer;
import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class OwnAccountTest {

  @Inject World world;
  @Inject Doors doors;
  @Inject Ledger ledger;
  @Inject Pool pool;

  private final UUID closure = UUID.randomUUID();

  @Test
  void residents_take_everything_along_in_full() {
    var resident = world.aResidentAt(world.aCoveredCommunity(), "5号楼1单元" + closure);
    link(resident.id(), "openid-" + closure);

    resident
        .given()
        .get("/api/v1/me/data")
        .then()
        .statusCode(200)
        .body("id", equalTo(resident.id().toString()))
        .body("name", equalTo("居民"))
        .body("phone", equalTo(resident.phone()))
        .body("wechatOpenid", equalTo("openid-" + closure))
        .body("registeredAt", notNullValue())
        .body("exportedAt", notNullValue())
        .body("addresses.id", contains(resident.addressId().toString()))
        .body("addresses[0].line", equalTo("5号楼1单元" + closure))
        .body("addresses[0].householdId", equalTo(resident.householdId().toString()));
  }

  @Test
  void who_gave_nothing_takes_nothing_along() {
    world
        .aResident()
        .given()
        .get("/api/v1/me/data")
        .then()
        .statusCode(200)
        .body("phone", nullValue())
        .body("wechatOpenid", nullValue())
        .body("addresses", hasSize(0));
  }

  @Test
  void data_of_others_is_not_in_it_not_even_of_the_same_household() {
    var line = "6号楼" + closure;
    var first = world.aResidentAt(world.aCoveredCommunity(), line);
    var second = world.aResidentAt(world.aCoveredCommunity(), line);

    var data = first.given().get("/api/v1/me/data").then().statusCode(200).extract().asString();

    assertThat(data)
        .doesNotContain(second.id().toString())
        .doesNotContain(second.phone())
        .doesNotContain(second.addressId().toString());
  }

  @Test
  void only_residents_have_data_and_accounts_of_their_own() {
    var collector = world.aCollectorOf(world.aStation());
    for (var other : List.of(collector, world.anAdministrator())) {
      other.given().get("/api/v1/me/data").then().statusCode(403);
      close(other, closure).statusCode(403);
    }
    var inDisguise = Actor.of(collector.id(), Role.RESIDENT);
    inDisguise.given().get("/api/v1/me/data").then().statusCode(403);
    close(inDisguise, closure).statusCode(403).body("code", equalTo("forbidden"));
    close(Actor.of(UUID.randomUUID(), Role.RESIDENT), closure).statusCode(403);
  }

  @Test
  void closing_erases_the_person_and_ends_every_session() {
    var resident = world.aResidentWithAnAddress();
    link(resident.id(), "openid-" + closure);

    close(resident.actor(), closure).statusCode(204);

    resident.given().get("/api/v1/me").then().statusCode(403).body("code", equalTo("forbidden"));
    resident.given().get("/api/v1/me/data").then().statusCode(403);
    resident.given().get("/api/v1/me/addresses").then().statusCode(403);
    assertThat(left(resident)).isEqualTo("name= phone=no index=no wechat=no line=");
  }

  @Test
  void what_was_weighed_still_leads_to_the_door_that_it_came_from() {
    var resident = world.aResidentWithAnAddress();

    close(resident.actor(), closure).statusCode(204);

    assertThat(
            world.<UUID>one(
                "select household_id from people.address where id = $1",
                Tuple.of(resident.addressId()),
                row -> row.getUUID(0)))
        .isEqualTo(resident.householdId());
  }

  @Test
  void the_same_again_is_the_same_though_the_caller_is_a_stranger_by_now() {
    var resident = world.aResidentWithAnAddress();

    close(resident.actor(), closure).statusCode(204);
    close(resident.actor(), closure).statusCode(204);

    close(resident.actor(), UUID.randomUUID()).statusCode(403);
    assertThat(closuresOf(resident.id())).isEqualTo(1);
  }

  @Test
  void the_id_of_somebody_elses_closure_is_refused_and_closes_nobody() {
    var other = world.aResidentWithAnAddress();
    close(world.aResident(), closure).statusCode(204);

    close(other.actor(), closure).statusCode(409).body("code", equalTo("id-reused"));
    other.given().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void eight_at_once_with_one_id_all_learn_that_it_was_done() {
    var resident = world.aResidentWithAnAddress();

    var statuses = AtOnce.eight(i -> close(resident.actor(), closure).extract().statusCode());

    assertThat(statuses).containsOnly(204);
    assertThat(closuresOf(resident.id())).isEqualTo(1);
  }

  @Test
  void eight_at_once_with_eight_ids_close_once() {
    var resident = world.aResidentWithAnAddress();

    var statuses =
        AtOnce.eight(i -> close(resident.actor(), UUID.randomUUID()).extract().statusCode());

    assertThat(statuses).containsOnly(204, 403);
    assertThat(statuses.stream().filter(status -> status == 204)).hasSize(1);
    assertThat(closuresOf(resident.id())).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountKind.class,
      names = {"RESIDENT_MONEY", "RESIDENT_MONEY_HELD"})
  void a_single_fen_free_or_held_keeps_the_account_open(AccountKind kind) {
    var resident = world.aResidentWithAnAddress();
    pay(resident.id(), kind, LedgerUnit.CNY, AccountKind.OPERATOR_PURCHASES, 1);

    close(resident.actor(), closure).statusCode(409).body("code", equalTo("account-has-money"));

    resident.given().get("/api/v1/me").then().statusCode(200);
    assertThat(world.phoneOf(resident.id())).isEqualTo(resident.phone());
    assertThat(closuresOf(resident.id())).isZero();
  }

  @Test
  void points_lapse() {
    var resident = world.aResidentWithAnAddress();
    pay(
        resident.id(),
        AccountKind.RESIDENT_POINTS,
        LedgerUnit.POINTS,
        AccountKind.POINTS_BUDGET,
        9);

    close(resident.actor(), closure).statusCode(204);
  }

  @Test
  void a_pickup_that_is_booked_keeps_the_account_open_until_it_is_cancelled() {
    var resident = world.aResidentWithAnAddress();
    var pickup = world.aPickupOf(resident);

    close(resident.actor(), closure).statusCode(409).body("code", equalTo("account-has-pickup"));
    resident
        .given()
        .body(Map.of("reasonCode", "changed-mind"))
        .put("/api/v1/pickups/{id}/cancellations/{cancellation}", pickup, UUID.randomUUID())
        .then()
        .statusCode(200);
    close(resident.actor(), closure).statusCode(204);
  }

  @Test
  void a_collector_on_the_way_or_at_the_door_keeps_the_account_open() {
    var onTheWay = doors.aPickupOnTheWay();
    var atTheDoor = doors.aDoor(PickupKind.MIXED_BAG);

    for (var door : List.of(onTheWay, atTheDoor)) {
      close(door.resident().actor(), UUID.randomUUID())
          .statusCode(409)
          .body("code", equalTo("account-has-pickup"));
    }
  }

  @Test
  void what_keeps_one_resident_does_not_keep_another_of_the_household() {
    var line = "9号楼" + closure;
    var first = world.aResidentAt(world.aCoveredCommunity(), line);
    var second = world.aResidentAt(world.aCoveredCommunity(), line);
    world.aPickupOf(first);
    pay(first.id(), AccountKind.RESIDENT_MONEY, LedgerUnit.CNY, AccountKind.OPERATOR_PURCHASES, 5);

    close(second.actor(), closure).statusCode(204);
    first.given().get("/api/v1/me/addresses").then().body("line", contains(line));
  }

  @Test
  void nobody_books_while_the_account_is_being_closed() {
    var resident = world.aResidentWithAnAddress();
    var slot = world.aSlotTomorrow().toString();
    var wish = Map.of("kind", "MIXED_BAG", "addressId", resident.addressId(), "slotStart", slot);

    var statuses =
        AtOnce.times(
            2,
            i ->
                i == 0
                    ? close(resident.actor(), closure).extract().statusCode()
                    : resident
                        .given()
                        .body(wish)
                        .put("/api/v1/pickups/{id}", UUID.randomUUID())
                        .then()
                        .extract()
                        .statusCode());

    var isClosed = statuses.get(0) == 204;
    assertThat(statuses.get(0)).isIn(204, 409);
    assertThat(statuses.get(1)).isIn(isClosed ? List.of(403, 404) : List.of(200));
    assertThat(openPickupsOf(resident.id())).isEqualTo(isClosed ? 0 : 1);
  }

  @Test
  void the_number_is_free_for_whoever_has_it_now() {
    var resident = world.aResidentWithAnAddress();
    close(resident.actor(), closure).statusCode(204);

    var next = world.aResident();
    world.bindPhone(next.id(), resident.phone());

    assertThat(world.phoneOf(next.id())).isEqualTo(resident.phone());
    next.given().get("/api/v1/me").then().body("id", not(equalTo(resident.id().toString())));
  }

  @Test
  void a_dispatcher_finds_no_name_phone_or_door_any_more() {
    var resident = world.aResidentWithAnAddress();
    close(resident.actor(), closure).statusCode(204);

    world
        .aDispatcher()
        .given()
        .queryParam("reason", "核实")
        .get("/api/v1/residents/{id}", resident.id())
        .then()
        .statusCode(200)
        .body("name", equalTo(""))
        .body("phone", nullValue())
        .body("addresses", hasSize(0));
  }

  private void pay(
      UUID resident, AccountKind kind, LedgerUnit unit, AccountKind from, long amount) {
    var transfer =
        Transfer.of(
                UUID.randomUUID(), new Cause("test", UUID.randomUUID()), Instant.now(), resident)
            .move(AccountKey.operator(from, unit), new AccountKey(resident, kind, unit), amount)
            .build();
    pool.withTransaction(tx -> ledger.post(tx, List.of(transfer))).await().indefinitely();
  }

  private void link(UUID person, String openid) {
    world.one(
        "update people.person set wechat_openid = $2 where id = $1 returning id",
        Tuple.of(person, openid),
        row -> row.getUUID(0));
  }

  private String left(Resident resident) {
    return world.one(
        """
        select 'name=' || name || ' phone=' || case when phone_cipher is null then 'no' else 'yes' end
          || ' index=' || case when phone_index is null then 'no' else 'yes' end
          || ' wechat=' || coalesce(wechat_openid, 'no') || ' line=' || line
        from people.person p join people.address a on a.resident_id = p.id where p.id = $1
        """,
        Tuple.of(resident.id()),
        row -> row.getString(0));
  }

  private long closuresOf(UUID person) {
    return world.one(
        "select count(*) from people.closure where person_id = $1 and closed_by = $1",
        Tuple.of(person),
        row -> row.getLong(0));
  }

  private long openPickupsOf(UUID person) {
    return world.one(
        "select count(*) from booking.pickup where resident_id = $1 and state = 'BOOKED'",
        Tuple.of(person),
        row -> row.getLong(0));
  }

  private static ValidatableResponse close(Actor actor, UUID closureId) {
    return actor.given().put("/api/v1/me/closures/{id}", closureId).then();
  }
}
