package city.liangwang.statistics.app;

import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Material;
import city.liangwang.statistics.StatisticsProblem;
import city.liangwang.statistics.data.DayTotals;
import city.liangwang.statistics.data.Registry;
import city.liangwang.statistics.domain.Declared;
import city.liangwang.statistics.domain.Formula;
import city.liangwang.statistics.domain.Indicator;
import city.liangwang.statistics.domain.Period;
import city.liangwang.statistics.domain.Stage;
import city.liangwang.statistics.domain.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the city answers for, and how far it has come. */
@ApplicationScoped
public class ReadIndicators {

  private final Pool pool;
  private final Registry registry;
  private final DayTotals totals;
  private final Catalog catalog;

  ReadIndicators(Pool pool, Registry registry, DayTotals totals, Catalog catalog) {
    this.pool = pool;
    this.registry = registry;
    this.totals = totals;
    this.catalog = catalog;
  }

  /** All of them, in the order of the city's files. */
  public Uni<List<IndicatorFigure>> all(Period period) {
    return known(pool, period).map(Known::figures);
  }

  /** Those that the platform can compute from what it weighs and what is declared. */
  Uni<List<IndicatorFigure>> computed(SqlClient db, Period period) {
    return known(db, period).map(known -> known.figures(known.computed()));
  }

  /** Fails with {@code indicator-not-found}. */
  public Uni<IndicatorFigure> get(String code, Period period) {
    return known(pool, period).map(known -> known.figure(code));
  }

  private Uni<Known> known(SqlClient db, Period period) {
    return registry
        .indicators(db)
        .chain(indicators -> registry.targets(db).map(targets -> new Named(indicators, targets)))
        .chain(named -> registry.declared(db).map(named::with))
        .chain(declared -> shipped(db, period).map(grams -> new Known(declared, period, grams)));
  }

  private Uni<Long> shipped(SqlClient db, Period period) {
    return catalog
        .materials(db)
        .map(ReadIndicators::recyclable)
        .chain(codes -> totals.grams(db, period.from(), period.to(), Stage.SHIPPED.word(), codes));
  }

  private static List<String> recyclable(List<Material> materials) {
    return materials.stream().filter(Material::recyclable).map(Material::code).toList();
  }

  private record Named(List<Indicator> indicators, Map<String, List<Target>> targets) {

    Registered with(Map<String, List<Declared>> declared) {
      return new Registered(indicators, targets, declared);
    }
  }

  private record Registered(
      List<Indicator> indicators,
      Map<String, List<Target>> targets,
      Map<String, List<Declared>> declared) {

    List<Declared> declared(Indicator indicator) {
      return declared.getOrDefault(indicator.code(), List.of());
    }
  }

  private record Known(Registered registered, Period period, long shippedGrams) {

    List<Indicator> computed() {
      return registered.indicators().stream()
          .filter(indicator -> Formula.of(registered.declared(indicator)) != Formula.DECLARED)
          .toList();
    }

    List<IndicatorFigure> figures() {
      return figures(registered.indicators());
    }

    List<IndicatorFigure> figures(List<Indicator> indicators) {
      return indicators.stream().map(this::figure).toList();
    }

    IndicatorFigure figure(String code) {
      return registered.indicators().stream()
          .filter(indicator -> indicator.code().equals(code))
          .findFirst()
          .map(this::figure)
          .orElseThrow(() -> StatisticsProblem.INDICATOR_NOT_FOUND.because(code));
    }

    private IndicatorFigure figure(Indicator indicator) {
      var declared = registered.declared(indicator);
      return IndicatorFigure.of(
          indicator,
          Formula.of(declared).rate(declared, period, shippedGrams),
          registered.targets().getOrDefault(indicator.code(), List.of()),
          period);
    }
  }
}
