package city.liangwang.sorting.app;

import city.liangwang.people.Person;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.sorting.data.Intakes;
import city.liangwang.sorting.data.Lots;
import city.liangwang.sorting.data.Outbounds;
import city.liangwang.sorting.data.Runs;
import city.liangwang.sorting.data.VarianceCases;
import city.liangwang.sorting.domain.Intake;
import city.liangwang.sorting.domain.Lot;
import city.liangwang.sorting.domain.LotState;
import city.liangwang.sorting.domain.Outbound;
import city.liangwang.sorting.domain.SortingRun;
import city.liangwang.sorting.domain.VarianceCase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a centre has taken in, sorted and shipped. */
@ApplicationScoped
public class SeeCentre {

  private final Pool pool;
  private final Intakes intakes;
  private final VarianceCases cases;
  private final Runs runs;
  private final Lots lots;
  private final Outbounds outbounds;

  SeeCentre(
      Pool pool, Intakes intakes, VarianceCases cases, Runs runs, Lots lots, Outbounds outbounds) {
    this.pool = pool;
    this.intakes = intakes;
    this.cases = cases;
    this.runs = runs;
    this.lots = lots;
    this.outbounds = outbounds;
  }

  /** Fails with {@code intake-not-found}, or {@code forbidden} for another centre's. */
  public Uni<Intake> intake(Person person, UUID id) {
    return intakes
        .get(pool, id)
        .invoke(
            intake ->
                requireSight(
                    person, intake.event().centreId(), intake.event().centreDivisionCode()));
  }

  public Uni<Page<Intake>> intakes(Person clerk, @Nullable String cursor, int size) {
    return intakes
        .page(pool, clerk.requireCentre(), Cursor.decode(cursor, 2), size)
        .map(rows -> Page.of(rows, size, Intakes::cursorOf));
  }

  /** A clerk's centre's open cases, a dispatcher's district's or city's. */
  public Uni<List<VarianceCase>> openCases(Person person, int size) {
    return cases.open(pool, person.scope().centreId(), person.scope().divisionCode(), size);
  }

  /** Fails with {@code run-not-found}, or {@code forbidden} for another centre's. */
  public Uni<SortingRun> run(Person person, UUID id) {
    return runs.get(pool, id)
        .invoke(run -> requireSight(person, run.event().centreId(), run.event().divisionCode()));
  }

  public Uni<Page<Lot>> lots(Person clerk, LotState state, @Nullable String cursor, int size) {
    return lots.page(pool, clerk.requireCentre(), state, Cursor.decode(cursor, 2), size)
        .map(rows -> Page.of(rows, size, Lots::cursorOf));
  }

  /** Fails with {@code outbound-not-found}, or {@code forbidden} for another's. */
  public Uni<Outbound> outbound(Person person, UUID id) {
    return outbounds
        .get(pool, id)
        .invoke(
            outbound -> {
              if (person.scope().recyclerId() != null) {
                person.requireRecycler(outbound.event().recyclerId());
              } else {
                requireSight(person, outbound.event().centreId(), outbound.event().divisionCode());
              }
            });
  }

  /** A recycler's own, or a clerk's centre's. */
  public Uni<Page<Outbound>> outbounds(Person person, @Nullable String cursor, int size) {
    var after = Cursor.decode(cursor, 2);
    var rows =
        person.scope().recyclerId() == null
            ? outbounds.pageOfCentre(pool, person.requireCentre(), after, size)
            : outbounds.pageOfRecycler(pool, person.requireRecycler(), after, size);
    return rows.map(found -> Page.of(found, size, Outbounds::cursorOf));
  }

  // Dispatchers belong to no centre and see those of their district or city.
  private static void requireSight(Person person, UUID centreId, String divisionCode) {
    person.requireDivision(divisionCode);
    if (person.scope().centreId() != null) {
      person.requireCentre(centreId);
    }
  }
}
