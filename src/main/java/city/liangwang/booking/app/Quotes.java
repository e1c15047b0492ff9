package city.liangwang.booking.app;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.domain.Estimate;
import city.liangwang.booking.domain.Item;
import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.shared.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says at which prices a pickup is fetched. */
@ApplicationScoped
class Quotes {

  private final Catalog catalog;

  Quotes(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The materials that the items name, or the mixed bag's. Fails with {@code material-unknown}. */
  Uni<Map<String, Material>> materials(SqlClient db, PickupKind kind, List<Item> items) {
    return kind == PickupKind.MIXED_BAG && items.isEmpty()
        ? catalog.materials(db).map(Quotes::mixedBag)
        : catalog.materials(db, items.stream().map(Item::materialCode).distinct().toList());
  }

  /** Harmful waste has no price. Fails with {@code price-missing}. */
  Uni<Quote> of(SqlClient db, PickupKind kind, List<Item> items, String division, Instant at) {
    return kind == PickupKind.HARMFUL
        ? Uni.createFrom().item(Quote.NOTHING)
        : materials(db, kind, items)
            .chain(materials -> priced(db, materials.values(), items, division, at));
  }

  private Uni<Quote> priced(
      SqlClient db, Collection<Material> materials, List<Item> items, String division, Instant at) {
    return catalog
        .prices(db, materials.stream().map(Material::code).toList(), division, at)
        .map(prices -> quote(materials, items, prices));
  }

  private static Quote quote(
      Collection<Material> materials, List<Item> items, Map<String, Price> prices) {
    var held = new ArrayList<HeldPrice>();
    for (var material : materials) {
      var price = prices.get(material.code());
      if (price != null) {
        held.add(held(material, price));
      }
    }
    return new Quote(
        held,
        Estimate.of(items, prices).map(Money::fen).orElse(null),
        Estimate.feeOf(items, prices).map(Money::fen).orElse(null));
  }

  private static HeldPrice held(Material material, Price price) {
    return new HeldPrice(
        material.code(),
        material.nameZh(),
        material.nameEn(),
        price.byPiece(),
        price.fenPerUnit(),
        price.feeFenPerPiece());
  }

  private static Map<String, Material> mixedBag(List<Material> all) {
    var mixed = new LinkedHashMap<String, Material>();
    all.stream()
        .filter(Material::mixedBag)
        .forEach(material -> mixed.put(material.code(), material));
    return mixed;
  }
}
