package city.liangwang.sorting.data;

import static java.util.stream.Collectors.toMap;

import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.NewestFirst;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.SortingRunRecorded.Input;
import city.liangwang.sorting.domain.Intake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Intakes in the database. */
@ApplicationScoped
public class Intakes {

  private static final String INSERT =
      """
      insert into sorting.intake
        (id, trip_id, station_id, station_division_code, centre_id, centre_division_code, clerk_id,
         weighbridge_id, at, gross_grams, tare_grams, within_tolerance, transfer_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """;

  private static final String INSERT_LINE =
      """
      insert into sorting.intake_line
        (intake_id, material_code, manifest_grams, intake_grams, left_grams)
      values ($1, $2, $3, $4, $4)
      """;

  private static final String SELECT =
      """
      select i.*,
        (select jsonb_agg(
            jsonb_build_array(l.material_code, l.manifest_grams, l.intake_grams, l.left_grams)
            order by l.material_code)
         from sorting.intake_line l where l.intake_id = i.id) as lines
      from sorting.intake i
      """;

  private static final String GET = SELECT + "where i.id = $1";

  private static final String LOCK = "select id from sorting.intake where id = $1 for update";

  private static final String PAGE =
      SELECT
          + """
          where i.centre_id = $4
            and ($1::timestamptz is null or (i.at, i.id) < ($1, $2))
          order by i.at desc, i.id desc
          limit $3
          """;

  private static final String REVERSE =
      """
      update sorting.intake set reversal_id = $2, reversed_at = $3, reversed_by = $4, reason = $5
      where id = $1
      """;

  // Takes only what is left, of an intake of this centre that holds.
  private static final String TAKE =
      """
      update sorting.intake_line l set left_grams = left_grams - $3
      from sorting.intake i
      where i.id = l.intake_id and i.centre_id = $4 and i.reversal_id is null
        and l.intake_id = $1 and l.material_code = $2 and l.left_grams >= $3
      """;

  // Against a reversal of one of them at this moment, which locks for update.
  private static final String HOLD =
      "select id from sorting.intake where id = any($1) order by id for share";

  private static final String GIVE_BACK =
      """
      update sorting.intake_line set left_grams = left_grams + $3
      where intake_id = $1 and material_code = $2
      """;

  public Uni<Void> insert(SqlConnection tx, Intake intake) {
    var event = intake.event();
    var lines =
        event.lines().stream()
            .map(
                line ->
                    Tuple.of(
                        event.intakeId(),
                        line.materialCode(),
                        line.manifestGrams(),
                        line.intakeGrams()))
            .toList();
    return tx.preparedQuery(INSERT)
        .execute(rowOf(intake))
        .chain(() -> tx.preparedQuery(INSERT_LINE).executeBatch(lines))
        .replaceWithVoid();
  }

  private static Tuple rowOf(Intake intake) {
    var event = intake.event();
    return Tuple.from(
        List.of(
            event.intakeId(),
            event.tripId(),
            event.stationId(),
            event.stationDivisionCode(),
            event.centreId(),
            event.centreDivisionCode(),
            intake.clerkId(),
            intake.weighbridgeId(),
            Times.utc(event.at()),
            intake.grossGrams(),
            intake.tareGrams(),
            event.withinTolerance(),
            intake.transferId()));
  }

  /** Fails with {@code intake-not-found}. */
  public Uni<Intake> get(SqlClient db, UUID id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    Intakes::intake,
                    () -> SortingProblem.INTAKE_NOT_FOUND.because("no intake " + id)));
  }

  /** The same, locked until {@code tx} ends. */
  public Uni<Intake> getForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(id)).chain(() -> get(tx, id));
  }

  /** Of one centre, the newest first, one more than {@code size}. */
  public Uni<List<Intake>> page(SqlClient db, UUID centreId, @Nullable Cursor after, int size) {
    return NewestFirst.page(db, PAGE, after, size, Intakes::intake, centreId);
  }

  public static Cursor cursorOf(Intake intake) {
    return NewestFirst.cursorOf(intake.event().at(), intake.event().intakeId());
  }

  public Uni<Void> reverse(
      SqlConnection tx, UUID id, UUID reversalId, Instant at, UUID person, String reason) {
    return tx.preparedQuery(REVERSE)
        .execute(Tuple.of(id, reversalId, Times.utc(at), person, reason))
        .replaceWithVoid();
  }

  /** Takes what a run uses. Fails with {@code intake-not-left}. */
  public Uni<Void> take(SqlConnection tx, UUID centreId, List<Input> inputs) {
    return hold(tx, inputs).chain(() -> takeEach(tx, centreId, inputs));
  }

  private static Uni<Void> hold(SqlConnection tx, List<Input> inputs) {
    var ids = inputs.stream().map(Input::intakeId).distinct().toArray(UUID[]::new);
    return tx.preparedQuery(HOLD).execute(Tuple.of(ids)).replaceWithVoid();
  }

  private static Uni<Void> takeEach(SqlConnection tx, UUID centreId, List<Input> inputs) {
    return inOrder(inputs)
        .onItem()
        .transformToUniAndConcatenate(input -> take(tx, centreId, input, inputs.indexOf(input)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Void> take(SqlConnection tx, UUID centreId, Input input, int position) {
    return tx.preparedQuery(TAKE)
        .execute(Tuple.of(input.intakeId(), input.materialCode(), input.grams(), centreId))
        .invoke(rows -> requireOne(rows.rowCount(), position))
        .replaceWithVoid();
  }

  private static void requireOne(int updated, int position) {
    if (updated != 1) {
      throw SortingProblem.NOT_LEFT.at(
          "inputs[" + position + "].grams", "not that much of it is left at this centre");
    }
  }

  /** Gives back what a run had taken. */
  public Uni<Void> giveBack(SqlConnection tx, List<Input> inputs) {
    return inOrder(inputs)
        .onItem()
        .transformToUniAndConcatenate(
            input ->
                tx.preparedQuery(GIVE_BACK)
                    .execute(Tuple.of(input.intakeId(), input.materialCode(), input.grams())))
        .collect()
        .last()
        .replaceWithVoid();
  }

  // Rows are locked in one order by everybody, so that no two runs wait for each other.
  private static Multi<Input> inOrder(List<Input> inputs) {
    return Multi.createFrom()
        .iterable(
            inputs.stream()
                .sorted(Comparator.comparing(Input::intakeId).thenComparing(Input::materialCode))
                .toList());
  }

  private static Intake intake(Row row) {
    var left =
        Rows.arrays(row, "lines")
            .collect(toMap(line -> line.getString(0), line -> line.getLong(3)));
    var event =
        new IntakeRecorded(
            row.getUUID("id"),
            row.getUUID("trip_id"),
            row.getUUID("station_id"),
            row.getString("station_division_code"),
            row.getUUID("centre_id"),
            row.getString("centre_division_code"),
            Times.instant(row, "at"),
            Rows.arrays(row, "lines").map(Intakes::line).toList(),
            row.getBoolean("within_tolerance"));
    return new Intake(
        event,
        row.getUUID("clerk_id"),
        row.getUUID("weighbridge_id"),
        row.getLong("gross_grams"),
        row.getLong("tare_grams"),
        row.getUUID("transfer_id"),
        left,
        row.getUUID("reversal_id"));
  }

  private static IntakeRecorded.Line line(JsonArray line) {
    return new IntakeRecorded.Line(line.getString(0), line.getLong(1), line.getLong(2));
  }
}
