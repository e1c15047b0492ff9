package city.liangwang.statistics.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Division;
import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Material;
import city.liangwang.statistics.data.DayTotals;
import city.liangwang.statistics.domain.Period;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day of the city for everybody: read once a second at most, however many ask. */
@ApplicationScoped
public class ReadPublicFigures {

  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final int KEPT_MAX = 100;

  private final Pool pool;
  private final Clock clock;
  private final Areas areas;
  private final Catalog catalog;
  private final DayTotals totals;
  private final ReadIndicators indicators;
  private final Recent<LocalDate, Uni<PublicFigures>> byDay;

  ReadPublicFigures(
      Pool pool,
      Clock clock,
      Areas areas,
      Catalog catalog,
      DayTotals totals,
      ReadIndicators indicators) {
    this.pool = pool;
    this.clock = clock;
    this.areas = areas;
    this.catalog = catalog;
    this.totals = totals;
    this.indicators = indicators;
    this.byDay = new Recent<>(clock, KEPT, KEPT_MAX);
  }

  /** Today without a day. Fails with {@code day-invalid}. */
  public Uni<PublicFigures> of(@Nullable String day) {
    return of(Period.day(day, "day", today()));
  }

  /** At most a second old. */
  Uni<PublicFigures> today(boolean fresh) {
    return fresh ? read(today()) : of(today());
  }

  private LocalDate today() {
    return areas.city().dayOf(clock.instant());
  }

  private Uni<PublicFigures> of(LocalDate day) {
    return byDay.get(
        day, () -> read(day).onFailure().invoke(() -> byDay.forget(day)).memoize().indefinitely());
  }

  private Uni<PublicFigures> read(LocalDate day) {
    return names()
        .chain(names -> sums(day).map(sums -> new NamedSums(names, sums)))
        .chain(
            known ->
                indicators
                    .computed(pool, Period.of(day))
                    .map(computed -> page(day, known, computed).figures(clock.instant())));
  }

  private Uni<Names> names() {
    return areas
        .divisions(pool)
        .chain(divisions -> catalog.materials(pool).map(found -> new Names(divisions, found)));
  }

  private Uni<Sums> sums(LocalDate day) {
    return totals
        .totals(pool, day, day)
        .chain(
            found -> totals.pickups(pool, day).map(pickups -> new Sums(found, pickups, Map.of())))
        .chain(sums -> totals.households(pool, day).map(sums::with));
  }

  private DayPage page(LocalDate day, NamedSums known, List<IndicatorFigure> computed) {
    return new DayPage(
        areas.city(),
        day,
        known.names().divisions(),
        known.names().materials(),
        known.sums().totals(),
        known.sums().pickups(),
        known.sums().households(),
        computed);
  }

  private record Names(List<Division> divisions, List<Material> materials) {}

  private record Sums(
      List<DayTotals.Total> totals, DayTotals.PickupTotal pickups, Map<String, Long> households) {

    Sums with(Map<String, Long> byDivision) {
      return new Sums(totals, pickups, byDivision);
    }
  }

  private record NamedSums(Names names, Sums sums) {}
}
