package city.liangwang.statistics.data;

import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.statistics.domain.Declaration;
import city.liangwang.statistics.domain.Declared;
import city.liangwang.statistics.domain.Indicator;
import city.liangwang.statistics.domain.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Indicators, targets and what was declared. */
@ApplicationScoped
public class Registry {

  private static final String OUTDATE =
      """
      update statistics.indicator set current = false
      where current and code = $1 and definition_version <> $2
      """;

  private static final String PUT_INDICATOR =
      """
      insert into statistics.indicator (
        code, definition_version, position, name_zh, name_en, unit, formula, direction,
        stated_2025, stated_2027, stated_2030, source, current)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true)
      on conflict (code, definition_version) do update set
        position = excluded.position, name_zh = excluded.name_zh, name_en = excluded.name_en,
        unit = excluded.unit, formula = excluded.formula, direction = excluded.direction,
        stated_2025 = excluded.stated_2025, stated_2027 = excluded.stated_2027,
        stated_2030 = excluded.stated_2030, source = excluded.source, current = true
      """;

  private static final String FORGET_TARGETS = "delete from statistics.target";

  private static final String PUT_TARGET =
      """
      insert into statistics.target (
        document, char_offset, code, indicator_code, name_zh, name_en, value, number, unit,
        operator, due_year, departments, quote)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """;

  private static final String DECLARE =
      """
      insert into statistics.declared_figure (
        id, indicator_code, side, component, name_zh, name_en, amount, basis, valid_from, valid_to,
        source_class, source, note_zh, note_en, declared_at, declared_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      on conflict (id) do nothing
      """;

  private static final String DECLARATIONS =
      """
      select * from statistics.declared_figure
      where ($1::text is null or indicator_code = $1) and ($2::text is null or component = $2)
        and ($3::bigint is null or position < $3)
      order by position desc limit $4
      """;

  private static final String INDICATORS =
      "select * from statistics.indicator where current order by position, code";

  private static final String TARGETS =
      """
      select * from statistics.target where indicator_code is not null
      order by due_year nulls last, char_offset
      """;

  private static final String DECLARED =
      "select * from statistics.declared_figure order by position desc";

  public Uni<Void> putIndicators(SqlConnection tx, List<Indicator> indicators) {
    var outdate = indicators.stream().map(i -> Tuple.of(i.code(), i.definitionVersion())).toList();
    var put = new ArrayList<Tuple>();
    for (var indicator : indicators) {
      put.add(tuple(indicator, put.size()));
    }
    return batch(tx, OUTDATE, outdate).chain(() -> batch(tx, PUT_INDICATOR, put));
  }

  /** The plan's statements as they stand in its present text. */
  public Uni<Void> putTargets(SqlConnection tx, List<Target> targets) {
    return tx.query(FORGET_TARGETS)
        .execute()
        .chain(() -> batch(tx, PUT_TARGET, targets.stream().map(Registry::tuple).toList()));
  }

  /** A figure that is known by its id already is left alone. */
  public Uni<Void> declare(
      SqlConnection tx,
      UUID id,
      String indicatorCode,
      Declared figure,
      Instant at,
      @Nullable UUID person) {
    return tx.preparedQuery(DECLARE)
        .execute(
            Tuple.from(
                Arrays.asList(
                    id,
                    indicatorCode,
                    figure.side(),
                    figure.component(),
                    figure.nameZh(),
                    figure.nameEn(),
                    figure.amount(),
                    figure.basis(),
                    figure.validFrom(),
                    figure.validTo(),
                    figure.sourceClass(),
                    figure.source(),
                    figure.noteZh(),
                    figure.noteEn(),
                    Times.utc(at),
                    person)))
        .replaceWithVoid();
  }

  private static Uni<Void> batch(SqlConnection tx, String sql, List<Tuple> tuples) {
    return tuples.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(sql).executeBatch(tuples).replaceWithVoid();
  }

  /** Those that count, in the order of the city's files. */
  public Uni<List<Indicator>> indicators(SqlClient db) {
    return db.query(INDICATORS).execute().map(rows -> Rows.list(rows, Registry::indicator));
  }

  /** By indicator, the earliest first. */
  public Uni<Map<String, List<Target>>> targets(SqlClient db) {
    return db.query(TARGETS)
        .execute()
        .map(
            rows -> {
              Map<String, List<Target>> byIndicator = new LinkedHashMap<>();
              Rows.list(rows, Registry::target)
                  .forEach(
                      target ->
                          byIndicator
                              .computeIfAbsent(
                                  String.valueOf(target.indicatorCode()), any -> new ArrayList<>())
                              .add(target));
              return byIndicator;
            });
  }

  /** By indicator, what was declared last first. */
  public Uni<Map<String, List<Declared>>> declared(SqlClient db) {
    return db.query(DECLARED)
        .execute()
        .map(
            rows -> {
              Map<String, List<Declared>> byIndicator = new LinkedHashMap<>();
              for (var row : rows) {
                byIndicator
                    .computeIfAbsent(row.getString("indicator_code"), any -> new ArrayList<>())
                    .add(declared(row));
              }
              return byIndicator;
            });
  }

  /**
   * One more than {@code size}, what was declared last first.
   *
   * @param before the position of the last one of the page before
   */
  public Uni<List<Declaration>> declarations(
      SqlClient db,
      @Nullable String indicatorCode,
      @Nullable String component,
      @Nullable Long before,
      int size) {
    return db.preparedQuery(DECLARATIONS)
        .execute(Tuple.from(Arrays.asList(indicatorCode, component, before, size + 1)))
        .map(rows -> Rows.list(rows, Registry::declaration));
  }

  private static Declaration declaration(Row row) {
    return new Declaration(
        row.getUUID("id"),
        row.getLong("position"),
        row.getString("indicator_code"),
        declared(row),
        Times.instant(row, "declared_at"),
        row.getUUID("declared_by"));
  }

  private static Tuple tuple(Indicator indicator, int position) {
    return Tuple.from(
        Arrays.asList(
            indicator.code(),
            indicator.definitionVersion(),
            position,
            indicator.nameZh(),
            indicator.nameEn(),
            indicator.unit(),
            indicator.formula(),
            indicator.direction(),
            indicator.stated2025(),
            indicator.stated2027(),
            indicator.stated2030(),
            indicator.source()));
  }

  private static Tuple tuple(Target target) {
    return Tuple.from(
        Arrays.asList(
            target.document(),
            target.charOffset(),
            target.code(),
            target.indicatorCode(),
            target.nameZh(),
            target.nameEn(),
            target.value(),
            target.number(),
            target.unit(),
            target.operator(),
            target.dueYear(),
            target.departments().toArray(String[]::new),
            target.quote()));
  }

  private static Indicator indicator(Row row) {
    return new Indicator(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("unit"),
        row.getString("definition_version"),
        row.getString("formula"),
        row.getString("direction"),
        row.getString("stated_2025"),
        row.getString("stated_2027"),
        row.getString("stated_2030"),
        row.getString("source"));
  }

  private static Target target(Row row) {
    return new Target(
        row.getString("code"),
        row.getString("indicator_code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("value"),
        row.getBigDecimal("number"),
        row.getString("unit"),
        row.getString("operator"),
        row.getInteger("due_year"),
        List.of(row.getArrayOfStrings("departments")),
        row.getString("quote"),
        row.getString("document"),
        row.getInteger("char_offset"));
  }

  private static Declared declared(Row row) {
    return new Declared(
        row.getString("side"),
        row.getString("component"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getBigDecimal("amount"),
        row.getString("basis"),
        row.getLocalDate("valid_from"),
        row.getLocalDate("valid_to"),
        row.getString("source_class"),
        row.getString("source"),
        row.getString("note_zh"),
        row.getString("note_en"));
  }
}
