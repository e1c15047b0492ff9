package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LicenceRenewalTest {

  private static final LocalDate FORMER = LocalDate.of(2031, 2, 28);

  @Inject World world;

  private final UUID renewal = UUID.randomUUID();
  private Actor administrator = Actor.of(renewal);
  private UUID recycler = renewal;

  @BeforeEach
  void a_recycler_has_a_licence() {
    administrator = world.anAdministrator();
    recycler = world.aRecyclerLicensedUntil(FORMER, "P1");
  }

  @Test
  void a_licence_is_renewed_and_what_was_there_before_is_kept() {
    renew(renewal, "LIC-2", FORMER.plusYears(3))
        .statusCode(200)
        .body("id", equalTo(recycler.toString()))
        .body("licensedUntil", equalTo("2034-02-28"));

    assertThat(
            world.<List<Object>>one(
                """
                select former_licence, former_until, licence, licensed_until, renewed_by
                from people.licence_renewal where id = $1
                """,
                Tuple.of(renewal),
                row ->
                    List.of(
                        row.getString(0),
                        row.getLocalDate(1),
                        row.getString(2),
                        row.getLocalDate(3),
                        row.getUUID(4))))
        .isEqualTo(List.of("LIC", FORMER, "LIC-2", FORMER.plusYears(3), administrator.id()));
  }

  @Test
  void one_day_longer_is_longer() {
    renew(renewal, "LIC", FORMER.plusDays(1))
        .statusCode(200)
        .body("licensedUntil", equalTo("2031-03-01"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -400})
  void a_licence_that_would_not_hold_for_longer_is_refused(int days) {
    renew(renewal, "LIC-2", FORMER.plusDays(days))
        .statusCode(409)
        .body("code", equalTo("licence-not-later"))
        .body("errors[0].field", equalTo("licensedUntil"));

    assertThat(renewals()).isZero();
  }

  @Test
  void a_licence_that_has_ended_may_be_renewed() {
    recycler = world.aRecyclerLicensedUntil(LocalDate.of(2020, 1, 1), "P1");

    renew(renewal, "LIC-2", FORMER).statusCode(200).body("licensedUntil", equalTo("2031-02-28"));
  }

  @Test
  void the_same_again_is_the_same_and_other_content_is_refused() {
    var other = world.aRecyclerLicensedUntil(FORMER, "P1");
    renew(renewal, "LIC-2", FORMER.plusYears(1)).statusCode(200);
    renew(renewal, "LIC-2", FORMER.plusYears(1)).statusCode(200);

    renew(renewal, "LIC-3", FORMER.plusYears(1)).statusCode(409).body("code", equalTo("id-reused"));
    renew(renewal, "LIC-2", FORMER.plusYears(2)).statusCode(409).body("code", equalTo("id-reused"));
    assertThat(renewals()).isEqualTo(1);
    recycler = other;
    renew(renewal, "LIC-2", FORMER.plusYears(1)).statusCode(409).body("code", equalTo("id-reused"));
    assertThat(renewals()).isZero();
  }

  @Test
  void the_first_call_repeated_after_a_further_renewal_shows_what_is_there_now() {
    renew(renewal, "LIC-2", FORMER.plusYears(1)).statusCode(200);
    renew(UUID.randomUUID(), "LIC-3", FORMER.plusYears(2)).statusCode(200);

    renew(renewal, "LIC-2", FORMER.plusYears(1))
        .statusCode(200)
        .body("licensedUntil", equalTo("2033-02-28"));
  }

  @Test
  void eight_at_once_with_one_id_are_one_renewal() {
    var statuses =
        AtOnce.eight(i -> renew(renewal, "LIC-2", FORMER.plusYears(1)).extract().statusCode());

    assertThat(statuses).containsOnly(200);
    assertThat(renewals()).isEqualTo(1);
  }

  @Test
  void of_eight_who_renew_until_the_same_day_one_does() {
    var statuses =
        AtOnce.eight(
            i -> renew(UUID.randomUUID(), "LIC-" + i, FORMER.plusYears(1)).extract().statusCode());

    assertThat(statuses).containsOnly(200, 409);
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    assertThat(renewals()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31", "2201-01-01", "-0001-01-01", "+999999999-12-31"})
  void a_day_that_no_licence_ends_on_is_refused_and_no_failure(String day) {
    put(renewal, Map.of("licence", "L", "licensedUntil", day))
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
    register(UUID.randomUUID(), day).statusCode(400).body("code", equalTo("request-invalid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01", "2200-12-31"})
  void the_first_and_the_last_day_that_there_is_are_taken(String day) {
    register(UUID.randomUUID(), day).statusCode(200).body("licensedUntil", equalTo(day));
  }

  @Test
  void what_is_missing_is_named() {
    put(renewal, Map.of("licence", "L"))
        .statusCode(400)
        .body("errors[0].field", equalTo("licensedUntil"));
    put(renewal, Map.of("licence", " ", "licensedUntil", "2033-01-01"))
        .statusCode(400)
        .body("errors[0].field", equalTo("licence"));
    put(renewal, Map.of("licence", "L".repeat(101), "licensedUntil", "2033-01-01")).statusCode(400);
  }

  @Test
  void a_recycler_that_is_not_there_is_not_found() {
    recycler = UUID.randomUUID();

    renew(renewal, "LIC-2", FORMER).statusCode(404).body("code", equalTo("recycler-not-found"));
  }

  @Test
  void only_administrators_renew() {
    for (var other :
        List.of(world.aDispatcher(), world.aFinanceOfficer(), world.aPersonOfRecycler(recycler))) {
      administrator = other;
      renew(renewal, "LIC-2", FORMER.plusYears(1)).statusCode(403);
    }
    assertThat(renewals()).isZero();
  }

  @Test
  void the_database_takes_no_renewal_that_shortens_and_forgets_none() {
    renew(renewal, "LIC-2", FORMER.plusYears(1)).statusCode(200);

    assertThatThrownBy(
            () ->
                world.one(
                    """
                    insert into people.licence_renewal
                    select $1, organisation_id, former_licence, licensed_until, licence,
                      licensed_until, renewed_by, at
                    from people.licence_renewal where id = $2 returning id
                    """,
                    Tuple.of(UUID.randomUUID(), renewal),
                    row -> row.getUUID(0)))
        .hasMessageContaining("23514");
    assertThatThrownBy(
            () ->
                world.one(
                    "delete from people.licence_renewal where id = $1 returning id",
                    Tuple.of(renewal),
                    row -> row.getUUID(0)))
        .hasMessageContaining("append-only");
  }

  @Test
  void recyclers_are_listed_by_code_page_by_page_and_each_once() {
    var registered = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      var id = UUID.randomUUID();
      register(id, "2030-01-01").statusCode(200);
      registered.add(id.toString());
    }

    var ids = new ArrayList<String>();
    var codes = new ArrayList<String>();
    String cursor = null;
    do {
      var request = administrator.given().queryParam("size", 3);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/api/v1/recyclers")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(page.getList("items")).hasSizeBetween(1, 3);
      ids.addAll(page.getList("items.id", String.class));
      codes.addAll(page.getList("items.code", String.class));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(ids).containsAll(registered).doesNotHaveDuplicates();
    assertThat(inOrderOfTheDatabase(codes)).isTrue();
  }

  @Test
  void whoever_ships_or_counts_sees_the_recyclers_and_no_cursor_is_made_up() {
    for (var reader :
        List.of(
            world.aClerkOf(world.aCentre()),
            world.aDispatcher(),
            world.aFinanceOfficer(),
            world.aStatistician(),
            administrator)) {
      reader
          .given()
          .queryParam("size", 500)
          .get("/api/v1/recyclers")
          .then()
          .statusCode(200)
          .body("items.id", hasItem(recycler.toString()));
    }
    administrator
        .given()
        .queryParam("cursor", "!")
        .get("/api/v1/recyclers")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
  }

  private boolean inOrderOfTheDatabase(List<String> codes) {
    return world.<Boolean>one(
        "select $1::text[] = (select array_agg(c order by c) from unnest($1::text[]) as c)",
        Tuple.of(codes.toArray(String[]::new)),
        row -> row.getBoolean(0));
  }

  private long renewals() {
    return world.one(
        "select count(*) from people.licence_renewal where organisation_id = $1",
        Tuple.of(recycler),
        row -> row.getLong(0));
  }

  private ValidatableResponse register(UUID id, String until) {
    return administrator
        .given()
        .body(
            Map.of(
                "code",
                "RN-" + id,
                "nameZh",
                "示例再生",
                "licence",
                "L-1",
                "licensedUntil",
                until,
                "accepts",
                List.of("P1")))
        .put("/api/v1/recyclers/{id}", id)
        .then();
  }

  private ValidatableResponse renew(UUID id, String licence, LocalDate until) {
    return put(id, Map.of("licence", licence, "licensedUntil", until.toString()));
  }

  private ValidatableResponse put(UUID id, Map<String, String> body) {
    return administrator
        .given()
        .body(body)
        .put("/api/v1/recyclers/{id}/renewals/{renewal}", recycler, id)
        .then();
  }
}
