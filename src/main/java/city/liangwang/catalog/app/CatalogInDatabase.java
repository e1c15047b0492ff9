package city.liangwang.catalog.app;

import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Factor;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.catalog.Scale;
import city.liangwang.catalog.data.Factors;
import city.liangwang.catalog.data.Materials;
import city.liangwang.catalog.data.Prices;
import city.liangwang.catalog.data.Scales;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class CatalogInDatabase implements Catalog {

  private final Materials materials;
  private final Prices prices;
  private final Factors factors;
  private final Scales scales;

  CatalogInDatabase(Materials materials, Prices prices, Factors factors, Scales scales) {
    this.materials = materials;
    this.prices = prices;
    this.factors = factors;
    this.scales = scales;
  }

  @Override
  public Uni<Map<String, Material>> materials(SqlClient db, Collection<String> codes) {
    return materials
        .find(db, codes)
        .map(found -> byCode(found, Material::code))
        .invoke(found -> requireAll(codes, found, CatalogProblem.MATERIAL_UNKNOWN));
  }

  @Override
  public Uni<List<Material>> materials(SqlClient db) {
    return materials.all(db);
  }

  @Override
  public Uni<Map<String, Price>> prices(
      SqlClient db, Collection<String> codes, String divisionCode, Instant at) {
    return prices
        .find(db, codes, divisionCode, at)
        .map(found -> byCode(found, Price::materialCode))
        .invoke(found -> requireAll(codes, found, CatalogProblem.PRICE_MISSING));
  }

  @Override
  public Uni<Scale> scale(SqlClient db, UUID id) {
    return scales.get(db, id);
  }

  @Override
  public Uni<List<Factor>> activeFactors(SqlClient db, Instant at) {
    return factors.active(db, at);
  }

  private static <T> Map<String, T> byCode(List<T> found, Function<T, String> code) {
    return found.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
  }

  private static void requireAll(
      Collection<String> codes, Map<String, ?> found, CatalogProblem problem) {
    for (var code : codes) {
      if (!found.containsKey(code)) {
        throw problem.because("material " + code);
      }
    }
  }
}
