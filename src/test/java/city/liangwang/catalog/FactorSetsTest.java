package city.liangwang.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which factors count at an instant. What a test writes it takes back: there is one active set for
 * everybody.
 */
@QuarkusTest
class FactorSetsTest {

  private static final Instant NOW = Instant.parse("2040-06-01T00:00:00Z");

  private static final String TREE =
      """
      insert into catalog.material (code, parent_code, name_zh, name_en, by_piece, recyclable,
        low_value, mixed_bag, harmful, source)
      select code, parent, '', '', false, true, false, false, false, 'test'
      from (values ('F', null), ('F1', 'F'), ('F11', 'F1'), ('F12', 'F1'), ('F2', 'F'), ('G', null))
        as tree (code, parent)
      """;

  @Inject Pool pool;
  @Inject Catalog catalog;

  @Test
  void the_active_set_that_began_last_counts() {
    var sets =
        set("OLDER", "active", "2030-01-01", "null")
            + set("NEWER", "active", "2035-01-01", "null")
            + set("NEXT", "active", "2041-01-01", "null")
            + factor("OLDER", "F", "1")
            + factor("NEWER", "F", "2")
            + factor("NEXT", "F", "3");

    assertThat(factorsAt(NOW, sets)).containsEntry("F", "2");
    assertThat(factorsAt(Instant.parse("2034-12-31T23:59:59Z"), sets)).containsEntry("F", "1");
    assertThat(factorsAt(Instant.parse("2041-01-01T00:00:00Z"), sets)).containsEntry("F", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "reference", "retired"})
  void a_set_that_is_not_active_does_not_count(String status) {
    var sets =
        set("COUNTS", "active", "2030-01-01", "null")
            + set("NOT", status, "2035-01-01", "null")
            + factor("COUNTS", "F", "1")
            + factor("NOT", "F", "2");

    assertThat(factorsAt(NOW, sets)).containsEntry("F", "1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2029-12-31T23:59:59.999Z, 0",
    "2030-01-01T00:00:00Z, 1",
    "2030-12-31T23:59:59.999Z, 1",
    "2031-01-01T00:00:00Z, 0",
  })
  void a_set_counts_from_its_first_instant_until_before_its_end(String at, int counts) {
    var sets =
        "update catalog.factor_set set status = 'retired';"
            + set("YEAR", "active", "2030-01-01", "'2031-01-01'")
            + factor("YEAR", "F", "1");

    assertThat(factorsAt(Instant.parse(at), sets)).hasSize(counts * 5);
  }

  @Test
  void a_factor_goes_down_the_tree_until_somebody_has_one_of_their_own() {
    var sets =
        set("TREE", "active", "2030-01-01", "null")
            + factor("TREE", "F", "1")
            + factor("TREE", "F12", "0.5");

    assertThat(factorsAt(NOW, sets))
        .isEqualTo(Map.of("F", "1", "F1", "1", "F11", "1", "F12", "0.5", "F2", "1"));
  }

  @Test
  void a_factor_does_not_go_up_the_tree() {
    var sets = set("LEAF", "active", "2030-01-01", "null") + factor("LEAF", "F11", "1");

    assertThat(factorsAt(NOW, sets)).isEqualTo(Map.of("F11", "1"));
  }

  @Test
  void a_factor_of_zero_is_a_factor_and_stops_the_one_above() {
    var sets =
        set("ZERO", "active", "2030-01-01", "null")
            + factor("ZERO", "F", "1")
            + factor("ZERO", "F1", "0");

    assertThat(factorsAt(NOW, sets))
        .isEqualTo(Map.of("F", "1", "F1", "0", "F11", "0", "F12", "0", "F2", "1"));
  }

  @Test
  void an_active_set_without_factors_saves_nothing() {
    assertThat(factorsAt(NOW, set("EMPTY", "active", "2030-01-01", "null"))).isEmpty();
  }

  @Test
  void of_two_sets_from_the_same_instant_the_first_by_code_counts_every_time() {
    var sets =
        set("TWIN-B", "active", "2030-01-01", "null")
            + set("TWIN-A", "active", "2030-01-01", "null")
            + factor("TWIN-B", "F", "2")
            + factor("TWIN-A", "F", "1");

    assertThat(factorsAt(NOW, sets)).containsEntry("F", "1");
  }

  // What everybody sees.

  @Test
  void factors_are_told_exactly_and_with_where_they_come_from() {
    given()
        .get("/api/v1/public/factor-sets")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("max-age=60"))
        .body("find { it.code == 'TT-1' }.publisher", notNullValue())
        .body("find { it.code == 'TT-1' }.licence", notNullValue())
        .body(
            "find { it.code == 'TT-1' }.factors.find { it.materialCode == 'P1' }.kgPerKg",
            equalTo("0.123456"));
  }

  @Test
  void materials_and_prices_may_be_kept_for_a_minute_and_come_by_code() {
    for (var list : List.of("materials", "prices")) {
      given()
          .get("/api/v1/public/" + list)
          .then()
          .statusCode(200)
          .header("Cache-Control", equalTo("max-age=60"));
    }
    List<String> codes = given().get("/api/v1/public/prices").then().extract().path("materialCode");
    assertThat(codes).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at=2026-06-01",
        "at=now",
        "at=2026-13-01T00:00:00Z",
        "division=990100",
        "division=123456789012345678901",
        "at=1234567890123456789012345678901234567890Z",
      })
  void a_question_for_prices_that_can_not_be_is_refused(String query) {
    given().get("/api/v1/public/prices?" + query).then().statusCode(400);
  }

  private static String set(String code, String status, String from, String to) {
    return """
        insert into catalog.factor_set (code, name_zh, name_en, publisher, edition, gwp_basis,
          valid_from, valid_to, licence, source, status, note_zh, note_en)
        values ('%s', '', '', '', '', '', '%s', %s, '', '', '%s', '', '');
        """
        .formatted(code, from + "T00:00:00Z", to.replace("-01'", "-01T00:00:00Z'"), status);
  }

  private static String factor(String set, String material, String kgPerKg) {
    return """
        insert into catalog.factor (set_code, material_code, baseline, kg_per_kg, method,
          uncertainty, confidence, source)
        values ('%s', '%s', '', %s, '', '', '', '');
        """
        .formatted(set, material, kgPerKg);
  }

  private Map<String, String> factorsAt(Instant at, String sets) {
    var factors =
        rolledBack(
            tx ->
                tx.query(TREE)
                    .execute()
                    .chain(() -> tx.query(sets).execute())
                    .chain(() -> catalog.activeFactors(tx, at)));
    return factors.stream()
        .collect(
            Collectors.toMap(
                Factor::materialCode, factor -> factor.kgPerKg().stripTrailingZeros().toString()));
  }

  private <T> T rolledBack(Function<SqlConnection, Uni<T>> action) {
    return pool.withConnection(
            tx ->
                tx.begin()
                    .chain(
                        transaction ->
                            action
                                .apply(tx)
                                .onItemOrFailure()
                                .call((item, failure) -> transaction.rollback())))
        .await()
        .indefinitely();
  }
}
