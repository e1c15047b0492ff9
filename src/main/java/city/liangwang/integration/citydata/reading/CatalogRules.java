package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.FactorSet;
import city.liangwang.integration.citydata.Material;
import city.liangwang.integration.citydata.Price;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the rows of the catalogue. */
final class CatalogRules {

  private static final Overlaps<Price> PRICES =
      new Overlaps<>(
          CityFile.PRICES,
          "valid_from",
          price -> List.of(price.materialCode(), price.areaCode()),
          (a, b) -> period(a).overlaps(period(b)));

  private final ErrorList errors;

  CatalogRules(ErrorList errors) {
    this.errors = errors;
  }

  void check(
      List<Located<Material>> materials,
      List<Located<Price>> prices,
      List<Located<FactorSet>> factorSets) {
    Map<String, Material> byCode = new HashMap<>();
    materials.forEach(row -> byCode.putIfAbsent(row.value().code(), row.value()));
    materials.forEach(row -> checkNoCycle(row, byCode));
    prices.forEach(row -> checkUnit(row, byCode.get(row.value().materialCode())));
    PRICES.report(prices, errors);
    checkOneActive(factorSets);
    checkOneMixedBag(materials);
  }

  private static Period period(Price price) {
    return new Period(price.validFrom(), price.validTo());
  }

  private void checkNoCycle(Located<Material> row, Map<String, Material> byCode) {
    Set<String> seen = new HashSet<>();
    Material at = row.value();
    while (at != null && seen.add(at.code())) {
      String parent = at.parentCode();
      at = parent == null ? null : byCode.get(parent);
    }
    if (at != null && at.code().equals(row.value().code())) {
      errors.add(
          CityFile.MATERIALS,
          row.line(),
          "parent_code",
          "%s is its own ancestor".formatted(at.code()),
          "%s 是自己的上级".formatted(at.code()));
    }
  }

  private void checkUnit(Located<Price> row, @Nullable Material material) {
    if (material == null) {
      return;
    }
    boolean byKg = row.value().fenPerKg() != null;
    if (byKg != (material.unit() == Material.Unit.KG)) {
      errors.add(
          CityFile.PRICES,
          row.line(),
          byKg ? "fen_per_kg" : "fen_per_piece",
          "%s is bought by the %s".formatted(material.code(), byKg ? "piece" : "kg"),
          "%s 按%s收购".formatted(material.code(), byKg ? "件" : "千克"));
    }
  }

  private void checkOneMixedBag(List<Located<Material>> materials) {
    List<Located<Material>> bags =
        materials.stream().filter(row -> row.value().mixedBag()).toList();
    if (bags.size() == 1 && bags.get(0).value().unit() == Material.Unit.KG) {
      return;
    }
    errors.add(
        CityFile.MATERIALS,
        bags.isEmpty() ? 0 : bags.get(bags.size() - 1).line(),
        "mixed_bag",
        "exactly one material must be the mixed bag, and it is bought by the kg",
        "必须有且只有一种物料作为混合袋,并按千克收购");
  }

  private void checkOneActive(List<Located<FactorSet>> sets) {
    sets.stream()
        .filter(row -> row.value().status() == FactorSet.Status.ACTIVE)
        .skip(1)
        .forEach(
            row ->
                errors.add(
                    CityFile.FACTOR_SETS,
                    row.line(),
                    "status",
                    "only one set can be active",
                    "只能有一个因子集处于 active 状态"));
  }
}
