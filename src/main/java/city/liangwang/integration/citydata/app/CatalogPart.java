package city.liangwang.integration.citydata.app;

import city.liangwang.catalog.spi.CatalogLoading;
import city.liangwang.catalog.spi.CityCatalog;
import city.liangwang.catalog.spi.CityCatalog.FactorEntry;
import city.liangwang.catalog.spi.CityCatalog.FactorSetEntry;
import city.liangwang.catalog.spi.CityCatalog.MaterialEntry;
import city.liangwang.catalog.spi.CityCatalog.PriceEntry;
import city.liangwang.catalog.spi.CityCatalog.ScaleEntry;
import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.Factor;
import city.liangwang.integration.citydata.FactorSet;
import city.liangwang.integration.citydata.Material;
import city.liangwang.integration.citydata.Price;
import city.liangwang.integration.citydata.Scale;
import city.liangwang.integration.citydata.Words;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Materials, prices, factors and scales. */
@ApplicationScoped
class CatalogPart implements CityPart {

  private final CatalogLoading catalog;

  CatalogPart(CatalogLoading catalog) {
    this.catalog = catalog;
  }

  @Override
  public Turn turn() {
    return Turn.CATALOG;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, City city) {
    return catalog.load(tx, catalogOf(city));
  }

  private static CityCatalog catalogOf(City city) {
    var ids = city.ids();
    var zone = city.profile().zone();
    return new CityCatalog(
        city.materials().stream().map(CatalogPart::material).toList(),
        city.prices().stream().map(price -> price(price, city)).toList(),
        city.factorSets().stream().map(set -> factorSet(set, zone)).toList(),
        city.factors().stream().map(CatalogPart::factor).toList(),
        city.scales().stream().map(scale -> scale(scale, ids)).toList());
  }

  private static MaterialEntry material(Material material) {
    var category = material.statisticsCategory();
    return new MaterialEntry(
        new city.liangwang.catalog.Material(
            material.code(),
            material.nameZh(),
            material.nameEn(),
            material.unit() == Material.Unit.PIECE,
            material.recyclable(),
            material.mixedBag(),
            material.harmful()),
        material.parentCode(),
        material.classZh(),
        material.subclassZh(),
        material.lowValue(),
        category == null ? null : Words.of(category),
        material.source());
  }

  private static PriceEntry price(Price price, City city) {
    var profile = city.profile();
    return new PriceEntry(
        city.ids().of(Kind.PRICE, price.code()),
        price.materialCode(),
        price.areaCode().equals(profile.code()) ? null : price.areaCode(),
        fenPerUnit(price),
        price.feeFenPerPiece(),
        startOf(price.validFrom(), profile.zone()),
        endOf(price.validTo(), profile.zone()),
        price.placeholder(),
        price.source());
  }

  private static long fenPerUnit(Price price) {
    var fen = price.fenPerKg() != null ? price.fenPerKg() : price.fenPerPiece();
    if (fen == null) {
      throw new IllegalStateException("a price that the reader let pass without an amount");
    }
    return fen;
  }

  private static FactorSetEntry factorSet(FactorSet set, ZoneId zone) {
    return new FactorSetEntry(
        set.code(),
        set.nameZh(),
        set.nameEn(),
        set.publisher(),
        set.edition(),
        set.publishedOn(),
        set.gwpBasis(),
        startOf(set.validFrom(), zone),
        endOf(set.validTo(), zone),
        set.licence(),
        set.source(),
        Words.of(set.status()),
        set.noteZh(),
        set.noteEn());
  }

  private static FactorEntry factor(Factor factor) {
    return new FactorEntry(
        factor.setCode(),
        factor.materialCode(),
        factor.baseline(),
        factor.kgCo2ePerKg(),
        factor.lowKgCo2ePerKg(),
        factor.highKgCo2ePerKg(),
        factor.method(),
        factor.uncertainty(),
        factor.confidence(),
        factor.source(),
        factor.note());
  }

  private static ScaleEntry scale(Scale scale, CityIds ids) {
    return new ScaleEntry(
        ids.of(Kind.SCALE, scale.code()),
        scale.code(),
        scale.serial(),
        Words.of(scale.kind()),
        scale.accuracyClass().name(),
        scale.maxGrams(),
        scale.intervalGrams(),
        scale.verificationIntervalGrams(),
        idOrNull(ids, Kind.STATION, scale.stationCode()),
        idOrNull(ids, Kind.CENTRE, scale.centreCode()),
        scale.collectorUsername(),
        scale.synthetic(),
        scale.source(),
        certificateOf(scale, ids),
        scale.certificateNumber(),
        scale.validUntil());
  }

  /** Another number or another last day is another certificate. */
  private static UUID certificateOf(Scale scale, CityIds ids) {
    return ids.of(
        Kind.SCALE,
        "%s/%s/%s".formatted(scale.code(), scale.certificateNumber(), scale.validUntil()));
  }

  private static @Nullable UUID idOrNull(CityIds ids, Kind kind, @Nullable String code) {
    return code == null ? null : ids.of(kind, code);
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The files name the last day; the database has the first instant after it. */
  private static @Nullable Instant endOf(@Nullable LocalDate lastDay, ZoneId zone) {
    return lastDay == null ? null : startOf(lastDay.plusDays(1), zone);
  }
}
