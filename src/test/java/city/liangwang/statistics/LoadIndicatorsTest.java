package city.liangwang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.statistics.data.Registry;
import city.liangwang.statistics.domain.Declared;
import city.liangwang.statistics.domain.Indicator;
import city.liangwang.statistics.domain.Target;
import city.liangwang.statistics.spi.CityIndicators;
import city.liangwang.statistics.spi.CityIndicators.DeclaredEntry;
import city.liangwang.statistics.spi.CityIndicators.IndicatorEntry;
import city.liangwang.statistics.spi.CityIndicators.TargetEntry;
import city.liangwang.statistics.spi.IndicatorLoading;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Loading a city's files again and again. Everything is rolled back: other tests need IND-1. */
@QuarkusTest
class LoadIndicatorsTest {

  @Inject Pool pool;
  @Inject IndicatorLoading loading;
  @Inject Registry registry;

  private static IndicatorEntry indicator(String code, String version, String formula) {
    return new IndicatorEntry(
        code, "指标", "Indicator", "%", version, formula, "higher", null, "55", null, "plan");
  }

  private static TargetEntry target(String indicator, int offset, @Nullable Integer year) {
    return new TargetEntry(
        "T" + offset,
        indicator,
        "目标",
        "Target",
        "55",
        new BigDecimal("55"),
        "%",
        "=",
        year,
        List.of("镇政府"),
        "quote",
        "plan.txt",
        offset);
  }

  private static DeclaredEntry declared(UUID id, String indicator, @Nullable String amount) {
    return new DeclaredEntry(
        id,
        indicator,
        "denominator",
        "clearance",
        "清运量",
        "Clearance",
        amount == null ? null : new BigDecimal(amount),
        "grams-per-day",
        LocalDate.of(2026, 1, 1),
        null,
        "declared",
        "report",
        "",
        "");
  }

  private static CityIndicators of(
      List<IndicatorEntry> indicators, List<TargetEntry> targets, List<DeclaredEntry> declared) {
    return new CityIndicators(indicators, targets, declared);
  }

  private static CityIndicators only(IndicatorEntry... indicators) {
    return of(List.of(indicators), List.of(), List.of());
  }

  /** What is there after all of them were loaded one after the other, before it is undone. */
  private <T> T after(Function<SqlConnection, Uni<T>> look, CityIndicators... loads) {
    var seen = new AtomicReference<T>();
    var undone =
        pool.withTransaction(
            tx -> {
              var loaded = Uni.createFrom().voidItem();
              for (var load : loads) {
                loaded = loaded.chain(() -> loading.load(tx, load));
              }
              return loaded
                  .chain(() -> look.apply(tx))
                  .invoke(seen::set)
                  .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("undo")));
            });
    assertThatThrownBy(() -> undone.await().indefinitely()).hasMessage("undo");
    return Objects.requireNonNull(seen.get());
  }

  private List<Indicator> indicators(CityIndicators... loads) {
    return after(registry::indicators, loads);
  }

  private Map<String, List<Target>> targets(CityIndicators... loads) {
    return after(registry::targets, loads);
  }

  private List<Declared> declaredOf(String indicator, CityIndicators... loads) {
    return after(registry::declared, loads).getOrDefault(indicator, List.of());
  }

  @Test
  void indicators_stand_in_the_order_of_the_file() {
    assertThat(indicators(only(indicator("X-2", "1", "a / b"), indicator("X-1", "1", "c / d"))))
        .extracting(Indicator::code)
        .containsSubsequence("X-2", "X-1");
  }

  @Test
  void the_same_again_changes_nothing() {
    var load =
        of(
            List.of(indicator("X-1", "1", "a / b")),
            List.of(target("X-1", 5, 2027)),
            List.of(declared(UUID.randomUUID(), "X-1", "7")));
    assertThat(indicators(load, load)).isEqualTo(indicators(load));
    assertThat(targets(load, load)).isEqualTo(targets(load));
    assertThat(declaredOf("X-1", load, load)).hasSize(1);
  }

  @Test
  void of_two_versions_the_one_of_the_file_counts_and_the_other_stays() {
    var first = only(indicator("X-1", "1", "a / b"));
    var second = only(indicator("X-1", "2", "a / c"));
    assertThat(indicators(first, second))
        .filteredOn(one -> one.code().equals("X-1"))
        .extracting(Indicator::definitionVersion)
        .containsExactly("2");
    Function<SqlConnection, Uni<Long>> versions =
        tx ->
            tx.query("select count(*) from statistics.indicator where code = 'X-1'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    assertThat(after(versions, first, second)).isEqualTo(2);
    assertThat(after(versions, first, first)).isEqualTo(1);
  }

  @Test
  void a_city_may_go_back_to_an_earlier_version() {
    var first = only(indicator("X-1", "1", "a / b"));
    var second = only(indicator("X-1", "2", "a / c"));
    assertThat(indicators(first, second, first))
        .filteredOn(one -> one.code().equals("X-1"))
        .extracting(Indicator::formula)
        .containsExactly("a / b");
  }

  @Test
  void words_of_a_version_may_be_mended() {
    var mended = indicators(only(indicator("X-1", "1", "a / b")), only(indicator("X-1", "1", "b")));
    assertThat(mended)
        .filteredOn(one -> one.code().equals("X-1"))
        .extracting(Indicator::formula)
        .containsExactly("b");
  }

  @Test
  void targets_are_those_of_the_present_text() {
    var before =
        of(
            List.of(indicator("X-1", "1", "a")),
            List.of(target("X-1", 5, 2027), target("X-1", 9, 2030)),
            List.of());
    var after = of(List.of(), List.of(target("X-1", 7, 2028)), List.of());
    assertThat(targets(before).get("X-1")).extracting(Target::charOffset).containsExactly(5, 9);
    assertThat(targets(before, after)).containsOnlyKeys("X-1");
    assertThat(targets(before, after).get("X-1")).extracting(Target::charOffset).containsExactly(7);
  }

  @Test
  void targets_stand_by_year_and_then_by_their_place_in_the_text() {
    var load =
        of(
            List.of(),
            List.of(
                target("X-1", 1, null),
                target("X-1", 4, 2030),
                target("X-1", 3, 2027),
                target("X-1", 2, 2030)),
            List.of());
    assertThat(targets(load).get("X-1")).extracting(Target::charOffset).containsExactly(3, 2, 4, 1);
  }

  @Test
  void a_declared_figure_that_changed_is_a_further_one_and_counts_first() {
    var id = UUID.randomUUID();
    var before = of(List.of(), List.of(), List.of(declared(id, "X-1", "7")));
    var after = of(List.of(), List.of(), List.of(declared(UUID.randomUUID(), "X-1", "8")));
    assertThat(declaredOf("X-1", before, after))
        .extracting(Declared::amount)
        .usingElementComparator(java.util.Comparator.comparing(String::valueOf))
        .containsExactly(new BigDecimal("8"), new BigDecimal("7"));
  }

  @Test
  void what_was_declared_under_an_id_stays_what_it_was() {
    var id = UUID.randomUUID();
    var before = of(List.of(), List.of(), List.of(declared(id, "X-1", "7")));
    var after = of(List.of(), List.of(), List.of(declared(id, "X-1", "8")));
    assertThat(declaredOf("X-1", before, after))
        .singleElement()
        .satisfies(kept -> assertThat(kept.amount()).isEqualByComparingTo("7"));
  }

  @Test
  void what_nobody_knows_is_kept_as_unknown() {
    var load = of(List.of(), List.of(), List.of(declared(UUID.randomUUID(), "X-1", null)));
    assertThat(declaredOf("X-1", load)).extracting(Declared::amount).containsOnlyNulls();
  }

  @Test
  void nothing_to_load_is_nothing_to_do_but_to_forget_the_targets() {
    assertThat(targets(of(List.of(), List.of(), List.of()))).isEmpty();
    assertThat(indicators(of(List.of(), List.of(), List.of())))
        .extracting(Indicator::code)
        .contains("IND-1");
  }
}
