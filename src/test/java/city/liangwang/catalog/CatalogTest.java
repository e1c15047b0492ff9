package city.liangwang.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.shared.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final String UPPER = "990101";
  private static final String LOWER = "990102";
  // Midnight in Urumqi, where the first of July begins two hours later than in Beijing.
  private static final Instant FIRST_OF_JULY = Instant.parse("2026-06-30T18:00:00Z");

  @Inject Catalog catalog;
  @Inject Pool pool;

  @Test
  void materials_come_by_code_with_what_they_are() {
    var materials = now(catalog.materials(pool, List.of("P1", "M1", "MIX", "P1")));

    assertThat(materials).containsOnlyKeys("P1", "M1", "MIX");
    assertThat(materials.get("M1"))
        .isEqualTo(new Material("M1", "旧电器", "Appliance", true, true, false, false));
    assertThat(materials.get("MIX")).matches(Material::mixedBag);
  }

  @Test
  void an_unknown_material_is_named() {
    assertProblem(
        catalog.materials(pool, List.of("P1", "NONE")), CatalogProblem.MATERIAL_UNKNOWN, "NONE");
  }

  @Test
  void all_materials_are_listed_by_code() {
    assertThat(now(catalog.materials(pool)))
        .extracting(Material::code)
        .contains("M1", "MIX", "P", "P1", "RES")
        .isSorted();
  }

  @Test
  void a_division_without_a_price_of_its_own_has_the_price_of_the_city() {
    assertThat(fenFor("P1", UPPER, FIRST_OF_JULY)).isEqualTo(60);
  }

  @Test
  void the_price_of_the_division_goes_before_the_price_of_the_city() {
    assertThat(fenFor("P1", LOWER, FIRST_OF_JULY)).isEqualTo(50);
  }

  @Test
  void a_price_holds_through_its_last_day_in_the_zone_of_the_city() {
    assertThat(fenFor("P1", UPPER, FIRST_OF_JULY.minusMillis(1))).isEqualTo(55);
    assertThat(fenFor("P1", UPPER, FIRST_OF_JULY)).isEqualTo(60);
  }

  @Test
  void before_its_first_day_there_is_no_price() {
    var firstOfYear = Instant.parse("2025-12-31T18:00:00Z");

    assertThat(fenFor("P1", UPPER, firstOfYear)).isEqualTo(55);
    assertProblem(
        catalog.prices(pool, List.of("P1"), UPPER, firstOfYear.minusMillis(1)),
        CatalogProblem.PRICE_MISSING,
        "P1");
  }

  @Test
  void a_material_that_is_never_bought_has_no_price() {
    assertProblem(
        catalog.prices(pool, List.of("MIX", "RES"), UPPER, FIRST_OF_JULY),
        CatalogProblem.PRICE_MISSING,
        "RES");
  }

  @Test
  void a_piece_is_priced_by_the_piece() {
    var prices = now(catalog.prices(pool, List.of("M1"), LOWER, FIRST_OF_JULY));

    assertThat(prices).containsEntry("M1", new Price("M1", true, 1000, 500));
  }

  @Test
  void a_scale_has_its_limits_and_its_certificate() {
    var id = IDS.of(Kind.SCALE, "D1");

    assertThat(now(catalog.scale(pool, id)))
        .isEqualTo(new Scale(id, "TINY-D1", 30_000, 10, LocalDate.parse("2030-12-31")));
  }

  @Test
  void a_scale_that_nobody_registered_is_refused() {
    assertProblem(
        catalog.scale(pool, UUID.fromString("00000000-0000-4000-8000-000000000000")),
        CatalogProblem.SCALE_NOT_FOUND,
        "00000000");
  }

  @Test
  void a_material_takes_the_factor_of_its_parent_unless_it_has_one() {
    var factors = now(catalog.activeFactors(pool, FIRST_OF_JULY));

    assertThat(factors).extracting(Factor::materialCode).containsExactly("P", "P1");
    assertThat(factors).extracting(Factor::setCode).containsOnly("TT-1");
    assertThat(factors.get(0).kgPerKg()).isEqualByComparingTo("0.25");
    assertThat(factors.get(0).low()).isEqualByComparingTo("0.1");
    assertThat(factors.get(1).kgPerKg()).isEqualByComparingTo(new BigDecimal("0.123456"));
  }

  @Test
  void a_factor_without_a_range_is_its_own_range() {
    var factor = now(catalog.activeFactors(pool, FIRST_OF_JULY)).get(1);

    assertThat(factor.low()).isEqualTo(factor.kgPerKg());
    assertThat(factor.high()).isEqualTo(factor.kgPerKg());
  }

  @Test
  void no_set_is_active_before_the_first_day_of_one() {
    assertThat(now(catalog.activeFactors(pool, Instant.parse("2025-12-31T17:59:59Z")))).isEmpty();
  }

  private long fenFor(String code, String division, Instant at) {
    var price = now(catalog.prices(pool, List.of(code), division, at)).get(code);
    return price == null ? -1 : price.fenPerUnit();
  }

  private static void assertProblem(Uni<?> call, CatalogProblem problem, String detail) {
    assertThatThrownBy(() -> now(call))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(problem);
              assertThat(refused.detail()).contains(detail);
            });
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
