package city.liangwang.statistics.data;

import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums of a day or of a period. What is read here does not grow with the number of weighings. */
@ApplicationScoped
public class DayTotals {

  private static final String TOTALS =
      """
      select stage, division_code, material_code, factor_set, sum(grams)::bigint as grams,
             sum(difference_grams)::bigint as difference_grams, sum(fen)::bigint as fen,
             sum(records)::bigint as records, sum(co2e_grams)::bigint as co2e_grams,
             sum(low_co2e_grams)::bigint as low_co2e_grams,
             sum(high_co2e_grams)::bigint as high_co2e_grams, max(counted_at) as counted_at
      from statistics.total
      where generation = (select generation from statistics.live) and day between $1 and $2
      group by stage, division_code, material_code, factor_set
      order by stage, division_code, material_code, factor_set
      """;

  private static final String PICKUPS =
      """
      select coalesce(sum(booked), 0)::bigint as booked, coalesce(sum(weighed), 0)::bigint as weighed,
             coalesce(sum(refused), 0)::bigint as refused,
             coalesce(sum(cancelled), 0)::bigint as cancelled,
             coalesce(sum(no_show), 0)::bigint as no_show, max(counted_at) as counted_at
      from statistics.pickup_total
      where generation = (select generation from statistics.live) and day = $1
      """;

  private static final String HOUSEHOLDS =
      """
      select division_code, sum(households)::bigint as households
      from statistics.participation
      where generation = (select generation from statistics.live) and day = $1
      group by division_code
      """;

  private static final String SHIPPED =
      """
      select coalesce(sum(total.grams), 0)::bigint as grams
      from statistics.total
      where generation = (select generation from statistics.live)
        and day between $1 and $2 and stage = $3 and material_code = any($4)
      """;

  public Uni<List<Total>> totals(SqlClient db, LocalDate from, LocalDate to) {
    return db.preparedQuery(TOTALS)
        .execute(Tuple.of(from, to))
        .map(rows -> Rows.list(rows, DayTotals::total));
  }

  public Uni<PickupTotal> pickups(SqlClient db, LocalDate day) {
    return db.preparedQuery(PICKUPS)
        .execute(Tuple.of(day))
        .map(rows -> pickupTotal(rows.iterator().next()));
  }

  /** Households that took part, by division. */
  public Uni<Map<String, Long>> households(SqlClient db, LocalDate day) {
    return db.preparedQuery(HOUSEHOLDS)
        .execute(Tuple.of(day))
        .map(
            rows ->
                Rows.list(rows, row -> row).stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getString("division_code"),
                            row -> row.getLong("households"))));
  }

  /** Grams of these materials at a stage. */
  public Uni<Long> grams(
      SqlClient db, LocalDate from, LocalDate to, String stage, List<String> materials) {
    return db.preparedQuery(SHIPPED)
        .execute(Tuple.of(from, to, stage, materials.toArray(String[]::new)))
        .map(rows -> rows.iterator().next().getLong("grams"));
  }

  private static Total total(Row row) {
    return new Total(
        row.getString("stage"),
        row.getString("division_code"),
        row.getString("material_code"),
        row.getString("factor_set"),
        row.getLong("grams"),
        row.getLong("difference_grams"),
        row.getLong("fen"),
        row.getLong("records"),
        row.getLong("co2e_grams"),
        row.getLong("low_co2e_grams"),
        row.getLong("high_co2e_grams"),
        row.getOffsetDateTime("counted_at").toInstant());
  }

  private static PickupTotal pickupTotal(Row row) {
    var countedAt = Optional.ofNullable(row.getOffsetDateTime("counted_at"));
    return new PickupTotal(
        row.getLong("booked"),
        row.getLong("weighed"),
        row.getLong("refused"),
        row.getLong("cancelled"),
        row.getLong("no_show"),
        countedAt.map(java.time.OffsetDateTime::toInstant).orElse(null));
  }

  /** Sums of one stage, division, material and set of factors. */
  public record Total(
      String stage,
      String divisionCode,
      @Nullable String materialCode,
      @Nullable String factorSet,
      long grams,
      long differenceGrams,
      long fen,
      long records,
      long co2eGrams,
      long lowCo2eGrams,
      long highCo2eGrams,
      Instant countedAt) {}

  /**
   * The pickups that were booked on a day.
   *
   * @param countedAt null while there are none
   */
  public record PickupTotal(
      long booked,
      long weighed,
      long refused,
      long cancelled,
      long noShow,
      @Nullable Instant countedAt) {

    /** Neither weighed nor ended otherwise. */
    public long open() {
      return booked - weighed - refused - cancelled - noShow;
    }
  }
}
