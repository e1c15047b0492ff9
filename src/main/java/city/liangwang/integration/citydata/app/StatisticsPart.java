package city.liangwang.integration.citydata.app;

import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.DeclaredFigure;
import city.liangwang.integration.citydata.Indicator;
import city.liangwang.integration.citydata.Target;
import city.liangwang.integration.citydata.Words;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.statistics.spi.CityIndicators;
import city.liangwang.statistics.spi.CityIndicators.DeclaredEntry;
import city.liangwang.statistics.spi.IndicatorLoading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Indicators, targets and declared figures. */
@ApplicationScoped
class StatisticsPart implements CityPart {

  private final IndicatorLoading indicators;

  StatisticsPart(IndicatorLoading indicators) {
    this.indicators = indicators;
  }

  @Override
  public Turn turn() {
    return Turn.STATISTICS;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, City city) {
    var ids = city.ids();
    return indicators.load(
        tx,
        new CityIndicators(
            city.indicators().stream().map(StatisticsPart::indicator).toList(),
            city.targets().stream().map(StatisticsPart::target).toList(),
            city.declaredFigures().stream().map(figure -> declared(figure, ids)).toList()));
  }

  private static CityIndicators.IndicatorEntry indicator(Indicator indicator) {
    return new CityIndicators.IndicatorEntry(
        indicator.code(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.unit(),
        indicator.definitionVersion(),
        indicator.formula(),
        Words.of(indicator.direction()),
        indicator.stated2025(),
        indicator.stated2027(),
        indicator.stated2030(),
        indicator.source());
  }

  private static CityIndicators.TargetEntry target(Target target) {
    return new CityIndicators.TargetEntry(
        target.code(),
        target.indicatorCode(),
        target.nameZh(),
        target.nameEn(),
        target.value(),
        target.number(),
        target.unit(),
        target.operator().symbol(),
        target.dueYear(),
        target.departments(),
        target.quote(),
        target.document(),
        target.charOffset());
  }

  private static DeclaredEntry declared(DeclaredFigure figure, CityIds ids) {
    return new DeclaredEntry(
        idOf(figure, ids),
        figure.indicatorCode(),
        Words.of(figure.side()),
        figure.component(),
        figure.nameZh(),
        figure.nameEn(),
        figure.value(),
        Words.of(figure.unit()),
        figure.validFrom(),
        figure.validTo(),
        Words.of(figure.sourceClass()),
        figure.source(),
        figure.noteZh(),
        figure.noteEn());
  }

  /** Another amount, period or source is another figure. */
  private static UUID idOf(DeclaredFigure figure, CityIds ids) {
    return ids.of(
        Kind.DECLARED,
        String.join(
            "/",
            figure.indicatorCode(),
            figure.component(),
            figure.areaCode(),
            String.valueOf(figure.value()),
            figure.validFrom().toString(),
            String.valueOf(figure.validTo()),
            figure.source()));
  }
}
