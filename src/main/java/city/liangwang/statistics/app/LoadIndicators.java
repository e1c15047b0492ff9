package city.liangwang.statistics.app;

import city.liangwang.statistics.data.Registry;
import city.liangwang.statistics.domain.Declared;
import city.liangwang.statistics.domain.Indicator;
import city.liangwang.statistics.domain.Target;
import city.liangwang.statistics.spi.CityIndicators;
import city.liangwang.statistics.spi.CityIndicators.DeclaredEntry;
import city.liangwang.statistics.spi.CityIndicators.IndicatorEntry;
import city.liangwang.statistics.spi.CityIndicators.TargetEntry;
import city.liangwang.statistics.spi.IndicatorLoading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Takes the indicators of the city's files into the registry. */
@ApplicationScoped
class LoadIndicators implements IndicatorLoading {

  private final Registry registry;
  private final Clock clock;

  LoadIndicators(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, CityIndicators indicators) {
    return registry
        .putIndicators(tx, indicators.indicators().stream().map(LoadIndicators::indicator).toList())
        .chain(() -> registry.putTargets(tx, targets(indicators)))
        .chain(() -> declare(tx, indicators.declared()));
  }

  private Uni<Void> declare(SqlConnection tx, List<DeclaredEntry> entries) {
    var declared = Uni.createFrom().voidItem();
    for (var entry : entries) {
      declared = declared.chain(() -> declare(tx, entry));
    }
    return declared;
  }

  private Uni<Void> declare(SqlConnection tx, DeclaredEntry entry) {
    return registry.declare(
        tx, entry.id(), entry.indicatorCode(), figure(entry), clock.instant(), null);
  }

  private static Indicator indicator(IndicatorEntry entry) {
    return new Indicator(
        entry.code(),
        entry.nameZh(),
        entry.nameEn(),
        entry.unit(),
        entry.definitionVersion(),
        entry.formula(),
        entry.direction(),
        entry.stated2025(),
        entry.stated2027(),
        entry.stated2030(),
        entry.source());
  }

  private static List<Target> targets(CityIndicators indicators) {
    return indicators.targets().stream().map(LoadIndicators::target).toList();
  }

  private static Target target(TargetEntry entry) {
    return new Target(
        entry.code(),
        entry.indicatorCode(),
        entry.nameZh(),
        entry.nameEn(),
        entry.value(),
        entry.number(),
        entry.unit(),
        entry.operator(),
        entry.dueYear(),
        entry.departments(),
        entry.quote(),
        entry.document(),
        entry.charOffset());
  }

  private static Declared figure(DeclaredEntry entry) {
    return new Declared(
        entry.side(),
        entry.component(),
        entry.nameZh(),
        entry.nameEn(),
        entry.amount(),
        entry.basis(),
        entry.validFrom(),
        entry.validTo(),
        entry.sourceClass(),
        entry.source(),
        entry.noteZh(),
        entry.noteEn());
  }
}
