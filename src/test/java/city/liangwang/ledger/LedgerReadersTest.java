package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.a_purchase_for;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Officers;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the books, and what is written down of it. */
@QuarkusTest
class LedgerReadersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String UPPER = "990101";

  @Inject World world;
  @Inject Officers officers;
  @Inject PlainSql sql;
  @Inject Pool pool;
  @Inject Ledger ledger;

  private final UUID resident = UUID.randomUUID();
  private Transfer purchase;
  private Actor finance;

  @BeforeEach
  void a_resident_who_was_paid() {
    purchase = a_purchase_for(resident, 100);
    pool.withTransaction(tx -> ledger.post(tx, List.of(purchase))).await().atMost(PATIENCE);
    finance = world.aFinanceOfficer();
  }

  @Test
  void a_list_without_an_owner_writes_down_everybody_who_is_on_it() {
    var others = List.of(UUID.randomUUID(), UUID.randomUUID());
    others.forEach(
        other ->
            pool.withTransaction(tx -> ledger.post(tx, List.of(a_purchase_for(other, 1))))
                .await()
                .atMost(PATIENCE));
    long before = accountId() - 1;

    finance
        .given()
        .queryParam("cursor", cursorAfter(before))
        .get("/api/v1/ledger/accounts?kind=RESIDENT_MONEY&size=3")
        .then()
        .statusCode(200)
        .body("items", hasSize(3));

    assertThat(looks(finance.id())).isEqualTo(3);
    assertThat(looksAt(resident)).isEqualTo(1);
    others.forEach(other -> assertThat(looksAt(other)).isEqualTo(1));
  }

  @Test
  void only_who_is_shown_is_written_down() {
    finance.given().get("/api/v1/ledger/accounts?kind=OPERATOR_PURCHASES").then().statusCode(200);
    finance
        .given()
        .queryParam("owner", UUID.randomUUID())
        .get("/api/v1/ledger/accounts")
        .then()
        .body("items", hasSize(0));

    assertThat(looks(finance.id())).isZero();
  }

  @Test
  void each_way_of_looking_is_written_down_under_its_own_name() {
    finance.given().queryParam("owner", resident).get("/api/v1/ledger/accounts");
    finance.given().get("/api/v1/ledger/accounts/{id}/statement", accountId());
    finance.given().get("/api/v1/ledger/transfers/{id}", purchase.id());

    var actions =
        world.one(
            "select array_agg(action order by action) from platform.audit_entry"
                + " where person_id = $1 and subject_id = $2",
            Tuple.of(finance.id(), resident),
            row -> List.of(row.getArrayOfStrings(0)));
    assertThat(actions)
        .containsExactly("getLedgerAccountStatement", "getLedgerTransfer", "listLedgerAccounts");
  }

  @Test
  void who_signed_in_at_keycloak_is_written_down_as_the_person() {
    var atKeycloak = officers.signedInAtKeycloak(finance, Role.FINANCE);

    atKeycloak.given().get("/api/v1/ledger/transfers/{id}", purchase.id()).then().statusCode(200);

    assertThat(looks(finance.id())).isEqualTo(1);
  }

  @Test
  void a_check_is_made_by_a_person_whichever_way_they_signed_in() {
    var id = UUID.randomUUID();
    var atKeycloak = officers.signedInAtKeycloak(finance, Role.FINANCE);

    atKeycloak
        .given()
        .put("/api/v1/ledger/checks/{id}", id)
        .then()
        .statusCode(200)
        .body("personId", equalTo(finance.id().toString()));
    finance.given().put("/api/v1/ledger/checks/{id}", id).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"FINANCE", "ADMINISTRATOR"})
  void who_is_limited_to_a_district_does_not_read_the_books_of_the_city(Role role) {
    var officer = officers.ofDivision(role, UPPER);

    for (var path : paths()) {
      forbidden(officer, path);
    }
    officer
        .given()
        .put("/api/v1/ledger/checks/{id}", UUID.randomUUID())
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    assertThat(looks(officer.id())).isZero();
  }

  @Test
  void a_statistician_of_a_district_does_not_read_the_sums_of_the_city() {
    var statistician = world.aStatisticianOfDivision(UPPER);

    forbidden(statistician, "/api/v1/ledger/totals");
    forbidden(statistician, "/api/v1/ledger/checks/latest");
    world.aStatistician().given().get("/api/v1/ledger/totals").then().statusCode(200);
  }

  @Test
  void a_token_does_not_outlive_the_role_that_the_database_grants() {
    officers.takeRole(finance, Role.STATISTICIAN);

    for (var path : paths()) {
      forbidden(finance, path);
    }
    assertThat(looks(finance.id())).isZero();
  }

  @Test
  void nor_does_it_outlive_the_person() {
    world.close(finance.id());

    for (var path : paths()) {
      forbidden(finance, path);
    }
  }

  @Test
  void somebody_whom_nobody_knows_reads_nothing() {
    var unknown = Actor.of(UUID.randomUUID(), Role.FINANCE);

    for (var path : paths()) {
      forbidden(unknown, path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "-1", "9223372036854775808"})
  void a_number_that_no_account_has_is_not_found(String account) {
    var status =
        finance
            .given()
            .get("/api/v1/ledger/accounts/{id}/statement", account)
            .then()
            .extract()
            .statusCode();

    assertThat(status).isEqualTo(404);
  }

  private List<String> paths() {
    return List.of(
        "/api/v1/ledger/accounts",
        "/api/v1/ledger/accounts?owner=" + resident,
        "/api/v1/ledger/accounts/" + accountId() + "/statement",
        "/api/v1/ledger/transfers/" + purchase.id(),
        "/api/v1/ledger/accounts?kind=RESIDENT_MONEY");
  }

  private static void forbidden(Actor actor, String path) {
    actor.given().get(path).then().statusCode(403).body("code", equalTo("forbidden"));
  }

  private long accountId() {
    return sql.number("select id from ledger.account where owner = $1", resident);
  }

  private static String cursorAfter(long account) {
    return Cursor.of(account).encoded();
  }

  private long looks(UUID person) {
    return sql.number("select count(*) from platform.audit_entry where person_id = $1", person);
  }

  private long looksAt(UUID subject) {
    return sql.number(
        "select count(*) from platform.audit_entry where subject_id = $1 and person_id = $2",
        subject,
        finance.id());
  }
}
