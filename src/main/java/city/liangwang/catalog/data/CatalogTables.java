package city.liangwang.catalog.data;

import city.liangwang.catalog.spi.CityCatalog.FactorEntry;
import city.liangwang.catalog.spi.CityCatalog.FactorSetEntry;
import city.liangwang.catalog.spi.CityCatalog.MaterialEntry;
import city.liangwang.catalog.spi.CityCatalog.PriceEntry;
import city.liangwang.catalog.spi.CityCatalog.ScaleEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the city's files say. Rows that say the same are not touched, so that loading a city
 * again leaves no trace.
 */
@ApplicationScoped
public class CatalogTables {

  private static final String MATERIAL =
      """
      insert into catalog.material as was (code, parent_code, name_zh, name_en, class_zh,
        subclass_zh, by_piece, recyclable, low_value, mixed_bag, harmful, statistics_category,
        source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      on conflict (code) do update set
        (parent_code, name_zh, name_en, class_zh, subclass_zh, by_piece, recyclable, low_value,
         mixed_bag, harmful, statistics_category, source) =
        row(excluded.parent_code, excluded.name_zh, excluded.name_en, excluded.class_zh,
            excluded.subclass_zh, excluded.by_piece, excluded.recyclable, excluded.low_value,
            excluded.mixed_bag, excluded.harmful, excluded.statistics_category, excluded.source)
      where was is distinct from excluded
      """;

  // While files are loaded, validities may overlap between two rows but not at the end.
  private static final String CHECK_PRICES_LATER =
      "set constraints catalog.price_validities_do_not_overlap deferred";

  private static final String CHECK_PRICES_NOW =
      "set constraints catalog.price_validities_do_not_overlap immediate";

  private static final String TAKE_BACK_PRICES =
      "delete from catalog.price where from_file and id <> all ($1)";

  private static final String PRICE =
      """
      insert into catalog.price as was (id, material_code, division_code, fen_per_unit,
        fee_fen_per_piece, valid_from, valid_to, placeholder, source, from_file, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, $10)
      on conflict (id) do update set
        (fen_per_unit, fee_fen_per_piece, valid_from, placeholder, source) =
        row(excluded.fen_per_unit, excluded.fee_fen_per_piece, excluded.valid_from,
            excluded.placeholder, excluded.source),
        valid_to = case when was.closed_by is null then excluded.valid_to else was.valid_to end
      where (was.fen_per_unit, was.fee_fen_per_piece, was.valid_from, was.placeholder, was.source)
          is distinct from
            (excluded.fen_per_unit, excluded.fee_fen_per_piece, excluded.valid_from,
             excluded.placeholder, excluded.source)
        or was.closed_by is null and was.valid_to is distinct from excluded.valid_to
      """;

  private static final String FACTOR_SET =
      """
      insert into catalog.factor_set as was (code, name_zh, name_en, publisher, edition,
        published_on, gwp_basis, valid_from, valid_to, licence, source, status, note_zh, note_en)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      on conflict (code) do update set
        (name_zh, name_en, publisher, edition, published_on, gwp_basis, valid_from, valid_to,
         licence, source, status, note_zh, note_en) =
        row(excluded.name_zh, excluded.name_en, excluded.publisher, excluded.edition,
            excluded.published_on, excluded.gwp_basis, excluded.valid_from, excluded.valid_to,
            excluded.licence, excluded.source, excluded.status, excluded.note_zh,
            excluded.note_en)
      where was is distinct from excluded
      """;

  private static final String FACTOR =
      """
      insert into catalog.factor as was (set_code, material_code, baseline, kg_per_kg,
        low_kg_per_kg, high_kg_per_kg, method, uncertainty, confidence, source, note)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (set_code, material_code) do update set
        (baseline, kg_per_kg, low_kg_per_kg, high_kg_per_kg, method, uncertainty, confidence,
         source, note) =
        row(excluded.baseline, excluded.kg_per_kg, excluded.low_kg_per_kg,
            excluded.high_kg_per_kg, excluded.method, excluded.uncertainty, excluded.confidence,
            excluded.source, excluded.note)
      where was is distinct from excluded
      """;

  private static final String SCALE =
      """
      insert into catalog.scale as was (id, code, serial, kind, accuracy_class, max_grams,
        interval_grams, verification_interval_grams, station_id, centre_id, collector, synthetic,
        source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      on conflict (id) do update set
        (serial, kind, accuracy_class, max_grams, interval_grams, verification_interval_grams,
         station_id, centre_id, collector, synthetic, source) =
        row(excluded.serial, excluded.kind, excluded.accuracy_class, excluded.max_grams,
            excluded.interval_grams, excluded.verification_interval_grams, excluded.station_id,
            excluded.centre_id, excluded.collector, excluded.synthetic, excluded.source)
      where was is distinct from excluded
      """;

  private static final String CALIBRATION =
      """
      insert into catalog.calibration (id, scale_id, certificate_number, valid_until, created_at)
      values ($1, $2, $3, $4, $5)
      on conflict (id) do nothing
      """;

  public Uni<Void> putMaterials(SqlConnection tx, List<MaterialEntry> materials) {
    return put(tx, MATERIAL, materials, CatalogTables::rowOf);
  }

  /** Fails with the constraint's violation when two prices hold at the same time. */
  public Uni<Void> putPrices(SqlConnection tx, List<PriceEntry> prices, Instant now) {
    var ids = prices.stream().map(PriceEntry::id).toArray(UUID[]::new);
    return tx.query(CHECK_PRICES_LATER)
        .execute()
        .chain(() -> tx.preparedQuery(TAKE_BACK_PRICES).execute(Tuple.of(ids)))
        .chain(() -> put(tx, PRICE, prices, price -> rowOf(price, now)))
        .chain(() -> tx.query(CHECK_PRICES_NOW).execute())
        .replaceWithVoid();
  }

  public Uni<Void> putFactorSets(SqlConnection tx, List<FactorSetEntry> sets) {
    return put(tx, FACTOR_SET, sets, CatalogTables::rowOf);
  }

  public Uni<Void> putFactors(SqlConnection tx, List<FactorEntry> factors) {
    return put(tx, FACTOR, factors, CatalogTables::rowOf);
  }

  public Uni<Void> putScales(SqlConnection tx, List<ScaleEntry> scales, Instant now) {
    return put(tx, SCALE, scales, CatalogTables::rowOf)
        .chain(() -> put(tx, CALIBRATION, scales, scale -> certificateOf(scale, now)));
  }

  private static <T> Uni<Void> put(
      SqlConnection tx, String sql, List<T> entries, Function<T, Tuple> row) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(sql).executeBatch(entries.stream().map(row).toList()).replaceWithVoid();
  }

  private static Tuple rowOf(MaterialEntry entry) {
    var material = entry.material();
    return Tuple.from(
        Arrays.asList(
            material.code(),
            entry.parentCode(),
            material.nameZh(),
            material.nameEn(),
            entry.classZh(),
            entry.subclassZh(),
            material.byPiece(),
            material.recyclable(),
            entry.lowValue(),
            material.mixedBag(),
            material.harmful(),
            entry.statisticsCategory(),
            entry.source()));
  }

  private static Tuple rowOf(PriceEntry entry, Instant now) {
    return Tuple.from(
        Arrays.asList(
            entry.id(),
            entry.materialCode(),
            entry.divisionCode(),
            entry.fenPerUnit(),
            entry.feeFenPerPiece(),
            utc(entry.validFrom()),
            utc(entry.validTo()),
            entry.placeholder(),
            entry.source(),
            utc(now)));
  }

  private static Tuple rowOf(FactorSetEntry entry) {
    return Tuple.from(
        Arrays.asList(
            entry.code(),
            entry.nameZh(),
            entry.nameEn(),
            entry.publisher(),
            entry.edition(),
            entry.publishedOn(),
            entry.gwpBasis(),
            utc(entry.validFrom()),
            utc(entry.validTo()),
            entry.licence(),
            entry.source(),
            entry.status(),
            entry.noteZh(),
            entry.noteEn()));
  }

  private static Tuple rowOf(FactorEntry entry) {
    return Tuple.from(
        Arrays.asList(
            entry.setCode(),
            entry.materialCode(),
            entry.baseline(),
            entry.kgPerKg(),
            entry.low(),
            entry.high(),
            entry.method(),
            entry.uncertainty(),
            entry.confidence(),
            entry.source(),
            entry.note()));
  }

  private static Tuple rowOf(ScaleEntry entry) {
    return Tuple.from(
        Arrays.asList(
            entry.id(),
            entry.code(),
            entry.serial(),
            entry.kind(),
            entry.accuracyClass(),
            entry.maxGrams(),
            entry.intervalGrams(),
            entry.verificationIntervalGrams(),
            entry.stationId(),
            entry.centreId(),
            entry.collector(),
            entry.synthetic(),
            entry.source()));
  }

  private static Tuple certificateOf(ScaleEntry entry, Instant now) {
    return Tuple.from(
        Arrays.asList(
            entry.calibrationId(),
            entry.id(),
            entry.certificateNumber(),
            entry.validUntil(),
            utc(now)));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
