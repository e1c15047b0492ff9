package city.liangwang.collection.app;

import city.liangwang.area.Areas;
import city.liangwang.booking.PickupKind;
import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.catalog.Scale;
import city.liangwang.collection.domain.Ceilings;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.Reading;
import city.liangwang.collection.domain.ReadingRules;
import city.liangwang.collection.domain.Tariff;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Checks readings and says what each is worth. */
@ApplicationScoped
class LinePricing {

  private final Catalog catalog;
  private final Areas areas;
  private final CollectionConfig config;

  LinePricing(Catalog catalog, Areas areas, CollectionConfig config) {
    this.catalog = catalog;
    this.areas = areas;
    this.config = config;
  }

  /** Fails as {@link ReadingRules}, {@link Tariff} and {@link Catalog} do. */
  Uni<Lines> priced(SqlClient db, Terms terms, List<Reading> readings) {
    if (readings.isEmpty()) {
      return Uni.createFrom().item(Lines.NONE);
    }
    return scalesOf(db, readings)
        .invoke(scales -> rules(terms, scales).check(readings))
        .chain(() -> tariff(db, terms, readings))
        .map(tariff -> tariff.priced(readings));
  }

  /** Fails with {@code second-person-required} for more than one person may book. */
  void requireWithinCeilings(Lines lines) {
    new Ceilings(
            config.weighingTypedGramsMax(), config.weighingPiecesMax(), config.weighingFenMax())
        .check(lines);
  }

  private ReadingRules rules(Terms terms, Map<UUID, Scale> scales) {
    return new ReadingRules(scales, areas.city().dayOf(terms.weighedAt()), config.typedGramsMax());
  }

  // One after the other: a connection answers one question at a time. Nearly always it is one
  // scale.
  private Uni<Map<UUID, Scale>> scalesOf(SqlClient db, List<Reading> readings) {
    var ids = readings.stream().map(Reading::scaleId).filter(Objects::nonNull).distinct().toList();
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(id -> catalog.scale(db, id))
        .collect()
        .asMap(Scale::id);
  }

  private Uni<Tariff> tariff(SqlClient db, Terms terms, List<Reading> readings) {
    var codes = readings.stream().map(Reading::materialCode).distinct().toList();
    return catalog
        .materials(db, codes)
        .chain(
            materials ->
                pricesOf(db, terms, materials)
                    .map(prices -> new Tariff(terms.kind(), materials, prices)));
  }

  private Uni<Map<String, Price>> pricesOf(
      SqlClient db, Terms terms, Map<String, Material> materials) {
    var paidFor =
        materials.values().stream().filter(m -> !m.harmful()).map(Material::code).toList();
    return paidFor.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : catalog.prices(db, paidFor, terms.divisionCode(), terms.pricedAt());
  }

  /**
   * By what the lines are checked and priced.
   *
   * @param pricedAt the price of this instant is held
   */
  record Terms(PickupKind kind, String divisionCode, Instant pricedAt, Instant weighedAt) {

    static Terms of(DoorWeighing weighing) {
      return new Terms(
          weighing.kind(), weighing.divisionCode(), weighing.pricedAt(), weighing.weighedAt());
    }
  }
}
