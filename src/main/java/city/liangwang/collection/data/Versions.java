package city.liangwang.collection.data;

import city.liangwang.collection.domain.Line;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.Version;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What weighings were, version by version. Only ever added to. */
@ApplicationScoped
public class Versions {

  private static final String INSERT =
      """
      with version as (
        insert into collection.door_weighing_version (
          weighing_id, version, transfer_id, correction_id, person_id, reason, recorded_at, total_grams,
          total_fen)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9))
      insert into collection.door_weighing_line (
        weighing_id, version, line, material_code, grams, pieces, bag_code, scale_id, contamination_code,
        by_piece, fen_per_unit, fen)
      select $1, $2, line, material_code, grams, pieces, bag_code, scale_id, contamination_code, by_piece,
        fen_per_unit, fen
      from unnest($10::int[], $11::text[], $12::bigint[], $13::int[], $14::text[], $15::uuid[], $16::text[],
          $17::boolean[], $18::bigint[], $19::bigint[])
        as given (line, material_code, grams, pieces, bag_code, scale_id, contamination_code, by_piece,
          fen_per_unit, fen)
      """;

  private static final String CURRENT_LINES =
      """
      select l.* from collection.door_weighing w
      join collection.door_weighing_line l on l.weighing_id = w.id and l.version = w.version
      where w.id = any($1)
      order by l.weighing_id, l.line
      """;

  private static final String ALL_LINES =
      "select * from collection.door_weighing_line where weighing_id = $1 order by version, line";

  private static final String ALL =
      "select * from collection.door_weighing_version where weighing_id = $1 order by version";

  Uni<Void> insert(SqlConnection tx, UUID weighingId, Version version) {
    return tx.preparedQuery(INSERT).execute(rowOf(weighingId, version)).replaceWithVoid();
  }

  private static Tuple rowOf(UUID weighingId, Version version) {
    var lines = version.lines().list();
    return Tuple.from(
        Arrays.asList(
            weighingId,
            version.number(),
            version.transferId(),
            version.correctionId(),
            version.person(),
            version.reason(),
            Times.utc(version.at()),
            version.lines().grams(),
            version.lines().fen(),
            IntStream.rangeClosed(1, lines.size()).boxed().toArray(Integer[]::new),
            each(lines, line -> line.reading().materialCode()).toArray(String[]::new),
            each(lines, line -> line.reading().grams()).toArray(Long[]::new),
            each(lines, line -> line.reading().pieces()).toArray(Integer[]::new),
            each(lines, line -> line.reading().bagCode()).toArray(String[]::new),
            lines.stream().map(line -> line.reading().scaleId()).toArray(UUID[]::new),
            lines.stream().map(line -> line.reading().contaminationCode()).toArray(String[]::new),
            each(lines, line -> line.price().byPiece()).toArray(Boolean[]::new),
            each(lines, line -> line.price().fenPerUnit()).toArray(Long[]::new),
            each(lines, Line::fen).toArray(Long[]::new)));
  }

  private static <T> List<T> each(List<Line> lines, Function<Line, T> value) {
    return lines.stream().map(value).toList();
  }

  /** The lines of the present versions; a weighing without lines is absent. */
  Uni<Map<UUID, Lines>> currentLines(SqlClient db, UUID[] weighingIds) {
    return db.preparedQuery(CURRENT_LINES)
        .execute(Tuple.of(weighingIds))
        .map(rows -> LineRow.grouped(rows, row -> row.getUUID("weighing_id")));
  }

  /** All versions, the oldest first. */
  public Uni<List<Version>> all(SqlClient db, UUID weighingId) {
    return db.preparedQuery(ALL_LINES)
        .execute(Tuple.of(weighingId))
        .map(rows -> LineRow.grouped(rows, row -> row.getInteger("version")))
        .chain(lines -> all(db, weighingId, lines));
  }

  private static Uni<List<Version>> all(SqlClient db, UUID weighingId, Map<Integer, Lines> lines) {
    return db.preparedQuery(ALL)
        .execute(Tuple.of(weighingId))
        .map(rows -> Rows.list(rows, row -> read(row, lines)));
  }

  private static Version read(Row row, Map<Integer, Lines> lines) {
    return new Version(
        row.getInteger("version"),
        row.getUUID("transfer_id"),
        row.getUUID("correction_id"),
        row.getUUID("person_id"),
        row.getString("reason"),
        row.getOffsetDateTime("recorded_at").toInstant(),
        lines.getOrDefault(row.getInteger("version"), Lines.NONE));
  }
}
