package city.liangwang.statistics.app;

import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.statistics.StatisticsProblem;
import city.liangwang.statistics.data.Registry;
import city.liangwang.statistics.domain.Declared;
import city.liangwang.statistics.domain.Indicator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keeps what others weigh, with its source. What is declared later counts instead. */
@ApplicationScoped
public class DeclareFigure {

  private final Once once;
  private final Clock clock;
  private final Registry registry;
  private final FigureChanges changes;

  DeclareFigure(Once once, Clock clock, Registry registry, FigureChanges changes) {
    this.once = once;
    this.clock = clock;
    this.registry = registry;
    this.changes = changes;
  }

  /**
   * Safe to repeat. Fails with {@code indicator-unknown}, with {@code id-reused}, or with {@code
   * forbidden} for who sees one district only.
   */
  public Uni<Kept> declare(Person person, UUID id, String indicatorCode, Declared figure) {
    if (person.scope().divisionCode() != null) {
      throw RequestProblem.FORBIDDEN.because("only for who sees the whole city");
    }
    var content = List.of(indicatorCode, figure);
    return once.run(
            new Call("declareFigure", id, person.id(), content),
            Kept.class,
            tx -> keep(tx, person, id, indicatorCode, figure))
        .invoke(changes::now);
  }

  private Uni<Kept> keep(
      SqlConnection tx, Person person, UUID id, String indicatorCode, Declared figure) {
    // As exact as the database keeps it: the answer and the list say the same.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return registry
        .indicators(tx)
        .invoke(indicators -> require(indicators, indicatorCode))
        .chain(() -> registry.declare(tx, id, indicatorCode, figure, at, person.id()))
        .replaceWith(new Kept(id, at));
  }

  private static void require(List<Indicator> indicators, String code) {
    if (indicators.stream().noneMatch(indicator -> indicator.code().equals(code))) {
      throw StatisticsProblem.INDICATOR_UNKNOWN.at("indicatorCode", "no indicator " + code);
    }
  }

  /** When it was kept. */
  public record Kept(UUID id, Instant declaredAt) {}
}
