package city.liangwang.catalog.data;

import city.liangwang.catalog.domain.FactorSetCard;
import city.liangwang.catalog.domain.FactorSetCard.FactorCard;
import city.liangwang.catalog.domain.MaterialCard;
import city.liangwang.catalog.domain.PriceCard;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue as everybody sees it. */
@ApplicationScoped
public class PublishedCatalog {

  private static final String MATERIALS =
      """
      select code, parent_code, name_zh, name_en, class_zh, subclass_zh, by_piece, recyclable,
             low_value, mixed_bag, harmful, statistics_category
      from catalog.material order by code
      """;

  // Null sorts last, so the division's own price comes before the city's.
  private static final String PRICES =
      """
      select distinct on (price.material_code) price.id, price.material_code, by_piece,
             division_code, fen_per_unit, fee_fen_per_piece, valid_from, valid_to, placeholder,
             price.source
      from catalog.price join catalog.material on material.code = price.material_code
      where coalesce(division_code, '') in ('', $1)
        and tstzrange(valid_from, valid_to) @> $2::timestamptz
      order by price.material_code, division_code
      """;

  private static final String FACTOR_SETS =
      """
      select code, name_zh, name_en, publisher, edition, published_on, gwp_basis, valid_from,
             valid_to, licence, source, status, note_zh, note_en
      from catalog.factor_set order by status, code
      """;

  private static final String FACTORS =
      """
      select set_code, material_code, baseline, kg_per_kg, low_kg_per_kg, high_kg_per_kg, method,
             uncertainty, confidence, source, note
      from catalog.factor order by set_code, material_code
      """;

  public Uni<List<MaterialCard>> materials(SqlClient db) {
    return db.query(MATERIALS).execute().map(rows -> Rows.list(rows, PublishedCatalog::material));
  }

  /** Those that hold at an instant, by material code; the city's without a division. */
  public Uni<List<PriceCard>> prices(SqlClient db, @Nullable String divisionCode, Instant at) {
    var area = divisionCode == null ? "" : divisionCode;
    return db.preparedQuery(PRICES)
        .execute(Tuple.of(area, at.atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.list(rows, CatalogRows::priceCard));
  }

  public Uni<List<FactorSetCard>> factorSets(SqlClient db) {
    return db.query(FACTORS)
        .execute()
        .map(rows -> Rows.list(rows, row -> row))
        .map(PublishedCatalog::bySet)
        .chain(factors -> factorSets(db, factors));
  }

  private static Map<String, List<FactorCard>> bySet(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString("set_code"),
                Collectors.mapping(PublishedCatalog::factor, Collectors.toList())));
  }

  private static Uni<List<FactorSetCard>> factorSets(
      SqlClient db, Map<String, List<FactorCard>> factors) {
    return db.query(FACTOR_SETS)
        .execute()
        .map(rows -> Rows.list(rows, row -> factorSet(row, factors)));
  }

  private static MaterialCard material(Row row) {
    return new MaterialCard(
        CatalogRows.material(row),
        row.getString("parent_code"),
        row.getString("class_zh"),
        row.getString("subclass_zh"),
        row.getBoolean("low_value"),
        row.getString("statistics_category"));
  }

  private static FactorSetCard factorSet(Row row, Map<String, List<FactorCard>> factors) {
    var code = row.getString("code");
    return new FactorSetCard(
        code,
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("publisher"),
        row.getString("edition"),
        row.getLocalDate("published_on"),
        row.getString("gwp_basis"),
        row.getOffsetDateTime("valid_from").toInstant(),
        instantOrNull(row.getOffsetDateTime("valid_to")),
        row.getString("licence"),
        row.getString("source"),
        row.getString("status"),
        row.getString("note_zh"),
        row.getString("note_en"),
        factors.getOrDefault(code, List.of()));
  }

  private static FactorCard factor(Row row) {
    return new FactorCard(
        row.getString("material_code"),
        row.getString("baseline"),
        row.getBigDecimal("kg_per_kg"),
        row.getBigDecimal("low_kg_per_kg"),
        row.getBigDecimal("high_kg_per_kg"),
        row.getString("method"),
        row.getString("uncertainty"),
        row.getString("confidence"),
        row.getString("source"),
        row.getString("note"));
  }

  private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
