package city.liangwang.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Hold;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.shared.Money;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import city.liangwang.wallet.spi.PointsRuleEntry;
import city.liangwang.wallet.spi.PointsRuleLoading;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WalletTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @Inject World world;
  @Inject Pool pool;
  @Inject Ledger ledger;
  @Inject Wallets wallets;
  @Inject PointsRuleLoading rules;

  @Test
  void a_new_resident_owns_nothing() {
    world
        .aResident()
        .given()
        .get("/api/v1/wallet")
        .then()
        .statusCode(200)
        .body("availableFen", equalTo(0))
        .body("heldFen", equalTo(0))
        .body("points", equalTo(0))
        .body("heldPoints", equalTo(0));
  }

  @Test
  void money_and_points_of_a_bag_are_two_things() {
    var resident = world.aResident();
    weigh(resident, 416, 5);

    resident
        .given()
        .get("/api/v1/wallet")
        .then()
        .statusCode(200)
        .body("availableFen", equalTo(416))
        .body("points", equalTo(5));
    resident
        .given()
        .get("/api/v1/wallet/statement")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].fen", equalTo(416))
        .body("items[0].points", nullValue())
        .body("items[0].causeKind", equalTo("door-weighing"))
        .body("items[0].held", equalTo(false))
        .body("next", nullValue());
    resident
        .given()
        .get("/api/v1/wallet/statement?of=points")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].points", equalTo(5))
        .body("items[0].fen", nullValue());
  }

  @Test
  void a_bag_that_earns_nothing_leaves_no_trace() {
    var transfer = Transfer.of(UUID.randomUUID(), cause(), NOON, UUID.randomUUID());

    wallets.earn(transfer, UUID.randomUUID(), Money.ZERO, 0);

    assertThat(transfer.isEmpty()).isTrue();
  }

  @Test
  void what_is_frozen_is_shown_apart() {
    var resident = world.aResident();
    weigh(resident, 416, 5);
    var hold =
        new Hold(UUID.randomUUID(), cause(), NOON, resident.id(), Wallets.money(resident.id()), 16);
    inTransaction(tx -> ledger.hold(tx, hold));

    resident
        .given()
        .get("/api/v1/wallet")
        .then()
        .body("availableFen", equalTo(400))
        .body("heldFen", equalTo(16));
    resident
        .given()
        .get("/api/v1/wallet/statement?size=1")
        .then()
        .body("items[0].held", equalTo(true))
        .body("items[0].fen", equalTo(16))
        .body("next", notNullValue());
  }

  @Test
  void a_statement_goes_on_where_the_page_before_ended() {
    var resident = world.aResident();
    weigh(resident, 1, 0);
    weigh(resident, 2, 0);
    weigh(resident, 3, 0);

    String next =
        resident
            .given()
            .get("/api/v1/wallet/statement?size=2")
            .then()
            .body("items.fen", equalTo(List.of(3, 2)))
            .extract()
            .path("next");
    resident
        .given()
        .queryParam("cursor", next)
        .get("/api/v1/wallet/statement?size=2")
        .then()
        .body("items.fen", equalTo(List.of(1)))
        .body("next", nullValue());
  }

  @Test
  void nobody_sees_the_wallet_of_somebody_else() {
    var resident = world.aResident();
    weigh(resident, 416, 5);

    world.aResident().given().get("/api/v1/wallet").then().body("availableFen", equalTo(0));
    world.anAdministrator().given().get("/api/v1/wallet").then().statusCode(403);
    RestAssured.given().get("/api/v1/wallet").then().statusCode(401);
  }

  @Test
  void a_resident_who_has_closed_the_account_has_no_wallet_here() {
    var resident = world.aResident();
    world.close(resident.id());

    resident.given().get("/api/v1/wallet").then().statusCode(403);
  }

  @Test
  void a_bad_cursor_or_size_or_purse_is_refused() {
    var resident = world.aResident();

    resident
        .given()
        .get("/api/v1/wallet/statement?cursor=abc")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    resident.given().get("/api/v1/wallet/statement?size=0").then().statusCode(400);
    resident.given().get("/api/v1/wallet/statement?size=501").then().statusCode(400);
    resident.given().get("/api/v1/wallet/statement?of=gold").then().statusCode(400);
  }

  @Test
  void the_rules_of_the_city_say_what_a_visit_earns() {
    assertThat(pointsAt(NOON)).isEqualTo(3);
    assertThat(pointsAt(Instant.parse("2025-12-31T00:00:00Z"))).isZero();
  }

  @Test
  void a_rule_holds_until_it_ends_and_loading_it_again_changes_nothing() {
    var starts = Instant.parse("2001-01-01T00:00:00Z");
    var ends = Instant.parse("2002-01-01T00:00:00Z");
    var rule = new PointsRuleEntry("OLD", "旧", "Old", 7, starts, ends);

    load(rule);
    load(rule);
    assertThat(pointsAt(starts)).isEqualTo(7);
    assertThat(pointsAt(ends.minusSeconds(1))).isEqualTo(7);
    assertThat(pointsAt(ends)).isZero();

    load(new PointsRuleEntry("OLD", "旧", "Old", 8, starts, ends));
    assertThat(pointsAt(starts)).isEqualTo(8);
  }

  private void weigh(Actor resident, long fen, long points) {
    var bag = Transfer.of(UUID.randomUUID(), cause(), NOON, UUID.randomUUID());
    bag.move(
        AccountKey.grams(UUID.randomUUID(), AccountKind.COMMUNITY_SOURCE, "R0901"),
        AccountKey.grams(UUID.randomUUID(), AccountKind.COLLECTOR_CUSTODY, "R0901"),
        5_200);
    wallets.earn(bag, resident.id(), Money.ofFen(fen), points);
    inTransaction(tx -> ledger.post(tx, List.of(bag.build())));
  }

  private long pointsAt(Instant at) {
    return wallets.pointsForVisit(pool, at).await().indefinitely();
  }

  private void load(PointsRuleEntry rule) {
    inTransaction(tx -> rules.load(tx, List.of(rule)));
  }

  private <T> void inTransaction(Function<SqlConnection, Uni<T>> action) {
    pool.withTransaction(action).await().indefinitely();
  }

  private static Cause cause() {
    return new Cause("door-weighing", UUID.randomUUID());
  }
}
