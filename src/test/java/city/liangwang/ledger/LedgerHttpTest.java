package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.PURCHASES;
import static city.liangwang.ledger.Examples.a_purchase_for;
import static city.liangwang.ledger.Examples.a_reversal_of;
import static city.liangwang.ledger.Examples.moneyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.ledger.app.CheckBooks;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerHttpTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject World world;
  @Inject Pool pool;
  @Inject Ledger ledger;
  @Inject CheckBooks checkBooks;

  private final UUID resident = UUID.randomUUID();

  @Test
  void finance_finds_an_account_and_what_moved_on_it() {
    var purchase = a_purchase_for(resident, 100);
    post(purchase);
    var reversal = a_reversal_of(purchase);
    post(reversal);
    post(a_purchase_for(resident, 70));
    var finance = world.aFinanceOfficer();

    int account =
        finance
            .given()
            .queryParam("owner", resident)
            .get("/api/v1/ledger/accounts")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].kind", equalTo("RESIDENT_MONEY"))
            .body("items[0].unit", equalTo("CNY"))
            .body("items[0].amount", equalTo(70))
            .body("next", nullValue())
            .extract()
            .path("items[0].id");
    String next =
        finance
            .given()
            .get("/api/v1/ledger/accounts/{id}/statement?size=2", account)
            .then()
            .statusCode(200)
            .body("items.amount", equalTo(List.of(70, -100)))
            .body("items[1].reverses", equalTo(purchase.id().toString()))
            .extract()
            .path("next");
    finance
        .given()
        .queryParam("cursor", next)
        .get("/api/v1/ledger/accounts/{id}/statement?size=2", account)
        .then()
        .body("items.amount", equalTo(List.of(100)))
        .body("items[0].transferId", equalTo(purchase.id().toString()))
        .body("items[0].causeKind", equalTo("door-weighing"))
        .body("next", nullValue());
  }

  @Test
  void accounts_are_listed_by_kind_and_unit_page_by_page() {
    IntStream.range(0, 3).forEach(i -> post(a_purchase_for(UUID.randomUUID(), 1)));
    var finance = world.aFinanceOfficer();

    String next =
        finance
            .given()
            .get("/api/v1/ledger/accounts?kind=RESIDENT_MONEY&unit=CNY&size=2")
            .then()
            .body("items", hasSize(2))
            .body("items.kind", everyItem(equalTo("RESIDENT_MONEY")))
            .extract()
            .path("next");
    finance
        .given()
        .queryParam("cursor", next)
        .get("/api/v1/ledger/accounts?kind=RESIDENT_MONEY&unit=CNY&size=2")
        .then()
        .body("items.size()", greaterThan(0));
  }

  @Test
  void a_transfer_is_shown_with_all_legs() {
    var purchase = a_purchase_for(resident, 100);
    post(purchase);

    world
        .anAdministrator()
        .given()
        .get("/api/v1/ledger/transfers/{id}", purchase.id())
        .then()
        .statusCode(200)
        .body("id", equalTo(purchase.id().toString()))
        .body("legs.amount", equalTo(List.of(-100, 100)))
        .body("legs[1].owner", equalTo(resident.toString()));
  }

  @Test
  void looking_at_what_a_resident_owns_is_written_down() {
    var purchase = a_purchase_for(resident, 100);
    post(purchase);
    var finance = world.aFinanceOfficer();

    finance.given().queryParam("owner", resident).get("/api/v1/ledger/accounts");
    finance.given().get("/api/v1/ledger/transfers/{id}", purchase.id());

    var actions =
        world.one(
            "select array_agg(action order by action) from platform.audit_entry"
                + " where person_id = $1 and subject_kind = 'resident' and subject_id = $2",
            Tuple.of(finance.id(), resident),
            row -> List.of(row.getArrayOfStrings(0)));
    assertThat(actions).containsExactly("getLedgerTransfer", "listLedgerAccounts");
  }

  @Test
  void totals_of_each_unit_are_nothing_over_all_kinds() {
    post(a_purchase_for(resident, 100));

    List<Integer> fen =
        world
            .aStatistician()
            .given()
            .get("/api/v1/ledger/totals")
            .then()
            .statusCode(200)
            .extract()
            .path("findAll { it.counts == 'fen' }.amount");

    assertThat(fen.stream().mapToLong(Integer::longValue).sum()).isZero();
  }

  @Test
  void the_books_are_checked_on_demand_and_the_same_id_answers_the_same() {
    post(a_purchase_for(resident, 100));
    var finance = world.aFinanceOfficer();
    var id = UUID.randomUUID();

    var first =
        finance
            .given()
            .put("/api/v1/ledger/checks/{id}", id)
            .then()
            .statusCode(200)
            .body("result", equalTo("ok"))
            .body("personId", equalTo(finance.id().toString()))
            .body("transfers", greaterThan(0))
            .body("unexplainedGrams", equalTo(0))
            .body("unexplainedFen", equalTo(0))
            .body("findings", empty())
            .extract()
            .asString();
    post(a_purchase_for(resident, 100));
    var second = finance.given().put("/api/v1/ledger/checks/{id}", id).then().extract().asString();

    assertThat(second).isEqualTo(first);
    finance
        .given()
        .get("/api/v1/ledger/checks/latest")
        .then()
        .statusCode(200)
        .body("result", equalTo("ok"));
    world
        .aFinanceOfficer()
        .given()
        .put("/api/v1/ledger/checks/{id}", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("id-reused"));
  }

  @Test
  void a_young_check_is_not_made_again_and_is_a_metric() {
    world.aFinanceOfficer().given().put("/api/v1/ledger/checks/{id}", UUID.randomUUID());
    var before = checks();

    checkBooks.checkWhenDue().await().atMost(PATIENCE);

    assertThat(checks()).isEqualTo(before);
    RestAssured.given()
        .get("/q/metrics")
        .then()
        .body(containsString("liangwang_ledger_check_ok 1.0"))
        .body(containsString("liangwang_unexplained_grams 0.0"))
        .body(containsString("liangwang_unexplained_fen 0.0"));
  }

  @Test
  void what_is_not_there_is_not_found() {
    var finance = world.aFinanceOfficer();

    finance
        .given()
        .get("/api/v1/ledger/transfers/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("transfer-not-found"));
    finance
        .given()
        .get("/api/v1/ledger/accounts/999999999/statement")
        .then()
        .statusCode(404)
        .body("code", equalTo("account-not-found"));
  }

  @Test
  void bad_questions_are_refused_by_field() {
    var finance = world.aFinanceOfficer();

    finance
        .given()
        .get("/api/v1/ledger/accounts?kind=PIGGY_BANK")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("kind"));
    finance.given().get("/api/v1/ledger/accounts?unit=USD").then().statusCode(400);
    finance.given().get("/api/v1/ledger/accounts?owner=me").then().statusCode(400);
    finance.given().get("/api/v1/ledger/accounts?size=501").then().statusCode(400);
    finance
        .given()
        .get("/api/v1/ledger/accounts?cursor=YWJj")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
  }

  @Test
  void the_books_are_closed_to_everybody_else() {
    for (var somebody : List.of(world.aResident(), world.aDispatcher(), world.aStatistician())) {
      somebody.given().get("/api/v1/ledger/accounts").then().statusCode(403);
      somebody.given().get("/api/v1/ledger/accounts/1/statement").then().statusCode(403);
      somebody
          .given()
          .get("/api/v1/ledger/transfers/{id}", UUID.randomUUID())
          .then()
          .statusCode(403);
      somebody.given().put("/api/v1/ledger/checks/{id}", UUID.randomUUID()).then().statusCode(403);
    }
    RestAssured.given().get("/api/v1/ledger/totals").then().statusCode(401);
  }

  @Test
  void nobody_posts_over_http() {
    world
        .anAdministrator()
        .given()
        .body("{}")
        .put("/api/v1/ledger/transfers/{id}", UUID.randomUUID())
        .then()
        .statusCode(405);
  }

  @Test
  void balances_of_several_accounts_come_in_one_query() {
    post(a_purchase_for(resident, 100));
    var unused = moneyOf(UUID.randomUUID());

    var balances =
        ledger
            .balances(pool, List.of(moneyOf(resident), unused, PURCHASES))
            .await()
            .atMost(PATIENCE);

    assertThat(balances).containsEntry(moneyOf(resident), 100L).doesNotContainKey(unused);
    assertThat(balances.get(PURCHASES)).isNegative();
  }

  private long checks() {
    return world.one("select count(*) from ledger.check_run", Tuple.tuple(), row -> row.getLong(0));
  }

  private void post(Transfer transfer) {
    pool.withTransaction(tx -> ledger.post(tx, List.of(transfer))).await().atMost(PATIENCE);
  }
}
