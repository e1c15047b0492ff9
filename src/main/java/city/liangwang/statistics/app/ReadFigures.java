package city.liangwang.statistics.app;

import city.liangwang.area.Areas;
import city.liangwang.people.Person;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.statistics.StatisticsProblem;
import city.liangwang.statistics.data.Cells;
import city.liangwang.statistics.data.Facts;
import city.liangwang.statistics.data.Facts.Position;
import city.liangwang.statistics.data.Lineage;
import city.liangwang.statistics.domain.Cell;
import city.liangwang.statistics.domain.CountedRecord;
import city.liangwang.statistics.domain.Filter;
import city.liangwang.statistics.domain.GroupBy;
import city.liangwang.statistics.domain.Period;
import city.liangwang.statistics.domain.RecordKind;
import city.liangwang.statistics.domain.Source;
import city.liangwang.statistics.domain.Stage;
import city.liangwang.statistics.domain.Suppression;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures for those who work with them, and the way down from each to the door. */
@ApplicationScoped
public class ReadFigures {

  private static final int COMMUNITIES_MAX = 5_000;
  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final int KEPT_MAX = 200;

  private final Pool pool;
  private final Clock clock;
  private final Areas areas;
  private final Cells cells;
  private final Facts facts;
  private final Lineage lineage;
  private final Recent<Filter, Uni<List<Suppression.Shown>>> byDistrict;

  ReadFigures(Pool pool, Clock clock, Areas areas, Cells cells, Facts facts, Lineage lineage) {
    this.pool = pool;
    this.clock = clock;
    this.areas = areas;
    this.cells = cells;
    this.facts = facts;
    this.lineage = lineage;
    this.byDistrict = new Recent<>(clock, KEPT, KEPT_MAX);
  }

  /** Without days it is today. Fails with {@code day-invalid} or {@code period-invalid}. */
  public Period period(@Nullable String from, @Nullable String to) {
    return Period.parse(from, to, areas.city().dayOf(clock.instant()));
  }

  /** Fails with {@code forbidden} for another district than one's own. */
  public Uni<Page<Cell>> figures(
      Person person, GroupBy group, Filter filter, int size, @Nullable String cursor) {
    var from = Cursor.decode(cursor, 2);
    var after = from == null ? null : after(from);
    return cells
        .find(pool, group, within(person, filter), after, size)
        .map(found -> Page.of(found, size, ReadFigures::cursorOf));
  }

  private static Cursor cursorOf(Cell cell) {
    return Cursor.of(Objects.requireNonNullElse(cell.key(), ""), cell.stage());
  }

  private static Cell after(Cursor cursor) {
    return new Cell(cursor.key().get(0), cursor.key().get(1), 0, 0, 0, null, null, List.of());
  }

  /**
   * What the communities of a district gave on a day, without what few households gave. Read once a
   * second at most, however many ask.
   */
  public Uni<List<Suppression.Shown>> communities(String divisionCode, @Nullable String day) {
    var filter = new Filter(Period.of(day(day)), Stage.COLLECTED, divisionCode, null, null, null);
    return byDistrict.get(
        filter,
        () ->
            cells
                .find(pool, GroupBy.COMMUNITY, filter, null, COMMUNITIES_MAX)
                .map(Suppression::of)
                .onFailure()
                .invoke(() -> byDistrict.forget(filter))
                .memoize()
                .indefinitely());
  }

  /** Fails with {@code forbidden} for another district than one's own. */
  public Uni<Page<CountedRecord>> records(
      Person person, Filter filter, int size, @Nullable String cursor) {
    var from = Cursor.decode(cursor, 3);
    var after = from == null ? null : new Position(day(from), from.id(1), from.key().get(2));
    return facts
        .records(pool, within(person, filter), after, size)
        .map(found -> Page.of(found, size, last -> Cursor.of(last.day(), last.id(), last.stage())));
  }

  private LocalDate day(@Nullable String day) {
    return Period.day(day, "day", areas.city().dayOf(clock.instant()));
  }

  private static LocalDate day(Cursor cursor) {
    try {
      return LocalDate.parse(cursor.key().get(0));
    } catch (DateTimeParseException notDay) {
      throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
    }
  }

  /**
   * Everything that a record is made of. Fails with {@code record-not-found}, or with {@code
   * forbidden} for a record of another district.
   *
   * @param kind null for all kinds
   */
  public Uni<Page<Source>> sources(
      Person person, UUID recordId, @Nullable String kind, int size, @Nullable String cursor) {
    var from = Cursor.decode(cursor, 2);
    var after =
        from == null ? null : new Source(from.key().get(0), from.id(1), null, null, null, 0);
    var wanted = kind == null ? null : kind(kind);
    return facts
        .divisionOf(pool, recordId)
        .invoke(division -> require(person, recordId, division.orElse(null)))
        .chain(
            () -> lineage.below(pool, recordId, wanted, person.scope().divisionCode(), after, size))
        .map(found -> Page.of(found, size, last -> Cursor.of(last.kind(), last.id())));
  }

  private static void require(Person person, UUID recordId, @Nullable String division) {
    if (division == null) {
      throw StatisticsProblem.RECORD_NOT_FOUND.because(recordId + " was never counted");
    }
    person.requireDivision(division);
  }

  /** Fails with {@code record-kind-unknown}. */
  public static void requireKind(String word) {
    kind(word);
  }

  private static RecordKind kind(String word) {
    return RecordKind.find(word)
        .orElseThrow(() -> StatisticsProblem.KIND_UNKNOWN.at("kind", "no kind " + word));
  }

  private static Filter within(Person person, Filter filter) {
    var asked = filter.divisionCode();
    if (asked != null) {
      person.requireDivision(asked);
    }
    var own = person.scope().divisionCode();
    return own == null ? filter : filter.of(own);
  }
}
