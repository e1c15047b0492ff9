package city.liangwang.catalog.data;

import city.liangwang.catalog.Price;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Prices with their validity. */
@ApplicationScoped
public class Prices {

  // Null sorts last, so the division's own price comes before the city's.
  private static final String IN_FORCE =
      """
      select distinct on (price.material_code) price.material_code, by_piece, fen_per_unit,
             coalesce(fee_fen_per_piece, 0) as fee
      from catalog.price join catalog.material on material.code = price.material_code
      where price.material_code = any ($1)
        and coalesce(division_code, '') in ('', $2)
        and tstzrange(valid_from, valid_to) @> $3::timestamptz
      order by price.material_code, division_code
      """;

  /** Those that hold in a division at an instant; at most one for each code. */
  public Uni<List<Price>> find(
      SqlClient db, Collection<String> codes, String divisionCode, Instant at) {
    return db.preparedQuery(IN_FORCE)
        .execute(Tuple.of(codes.toArray(String[]::new), divisionCode, at.atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.list(rows, CatalogRows::price));
  }
}
