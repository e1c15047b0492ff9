package city.liangwang.catalog.data;

import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.domain.NewPrice;
import city.liangwang.catalog.domain.PriceCard;
import city.liangwang.catalog.domain.PriceTimeline;
import city.liangwang.catalog.domain.PriceTimeline.Period;
import city.liangwang.catalog.domain.PriceTimeline.Place;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Prices as administrators change them. */
@ApplicationScoped
public class PriceTable {

  private static final String MATERIAL_FOR_UPDATE =
      """
      select code, name_zh, name_en, by_piece, recyclable, mixed_bag, harmful
      from catalog.material where code = $1 for update
      """;

  private static final String TIMELINE =
      """
      select id, valid_from, valid_to from catalog.price
      where material_code = $1 and coalesce(division_code, '') = $2
        and (valid_to is null or valid_to > $3)
      """;

  private static final String CLOSE =
      "update catalog.price set valid_to = $2, closed_by = $3 where id = $1";

  private static final String INSERT =
      """
      insert into catalog.price (id, material_code, division_code, fen_per_unit,
        fee_fen_per_piece, valid_from, valid_to, placeholder, source, from_file, created_at,
        created_by)
      values ($1, $2, $3, $4, $5, $6, $7, false, $8, false, $9, $10)
      on conflict (id) do nothing
      """;

  private static final String CARD =
      """
      select price.id, price.material_code, by_piece, division_code, fen_per_unit,
             fee_fen_per_piece, valid_from, valid_to, placeholder, price.source
      from catalog.price join catalog.material on material.code = price.material_code
      where price.id = $1
      """;

  private final Clock clock;

  PriceTable(Clock clock) {
    this.clock = clock;
  }

  /**
   * Locks all prices of the material against other editors; fails with {@code material-unknown}.
   */
  public Uni<Material> getMaterialForUpdate(SqlConnection tx, String code) {
    return tx.preparedQuery(MATERIAL_FOR_UPDATE)
        .execute(Tuple.of(code))
        .map(
            rows ->
                Rows.get(
                    rows,
                    CatalogRows::material,
                    () -> CatalogProblem.MATERIAL_UNKNOWN.at("materialCode", "material " + code)));
  }

  /** From the price that holds at the instant on. */
  public Uni<PriceTimeline> timeline(SqlConnection tx, NewPrice price) {
    return tx.preparedQuery(TIMELINE)
        .execute(Tuple.of(price.materialCode(), areaOf(price), Times.utc(price.validFrom())))
        .map(rows -> new PriceTimeline(Rows.list(rows, PriceTable::period)));
  }

  public Uni<Void> close(SqlConnection tx, UUID closed, Instant at, UUID by) {
    return tx.preparedQuery(CLOSE).execute(Tuple.of(closed, Times.utc(at), by)).replaceWithVoid();
  }

  /** False when the id is another price's. */
  public Uni<Boolean> insertIfNew(
      SqlConnection tx, UUID id, UUID person, NewPrice price, Place place) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                Arrays.asList(
                    id,
                    price.materialCode(),
                    price.divisionCode(),
                    price.fenPerUnit(),
                    price.feeFenPerPiece(),
                    Times.utc(price.validFrom()),
                    place.to().map(Times::utc).orElse(null),
                    price.source(),
                    Times.utc(clock.instant()),
                    person)))
        .map(rows -> rows.rowCount() == 1);
  }

  public Uni<PriceCard> get(SqlConnection tx, UUID id) {
    return tx.preparedQuery(CARD)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    CatalogRows::priceCard,
                    () -> new IllegalStateException("no price " + id)));
  }

  private static Period period(Row row) {
    var to = row.getOffsetDateTime("valid_to");
    return new Period(
        row.getUUID("id"),
        row.getOffsetDateTime("valid_from").toInstant(),
        Optional.ofNullable(to).map(OffsetDateTime::toInstant));
  }

  private static String areaOf(NewPrice price) {
    var division = price.divisionCode();
    return division == null ? "" : division;
  }
}
