package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Factor;
import city.liangwang.integration.citydata.FactorSet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads emission factors and their sets. */
final class FactorRows {

  private final CityTables tables;

  FactorRows(CityTables tables) {
    this.tables = tables;
  }

  List<Located<FactorSet>> sets() {
    return tables.read(CityFile.FACTOR_SETS, FactorRows::set);
  }

  private static FactorSet set(Cells cells) {
    Period period = Period.of(cells);
    return new FactorSet(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.text("publisher"),
        cells.text("edition"),
        cells.dateOrNull("published_on"),
        cells.text("gwp_basis"),
        period.from(),
        period.to(),
        cells.text("licence"),
        cells.text("source"),
        cells.oneOf("status", FactorSet.Status.class),
        cells.text("note_zh"),
        cells.text("note_en"));
  }

  List<Located<Factor>> factors() {
    return tables.read(CityFile.FACTORS, FactorRows::factor);
  }

  private static Factor factor(Cells cells) {
    BigDecimal value = cells.decimal("kg_co2e_per_kg");
    BigDecimal low = cells.decimalOrNull("low_kg_co2e_per_kg");
    BigDecimal high = cells.decimalOrNull("high_kg_co2e_per_kg");
    if (cells.areGood("kg_co2e_per_kg", "low_kg_co2e_per_kg", "high_kg_co2e_per_kg")) {
      checkRange(cells, low, value, high);
    }
    return new Factor(
        cells.reference("set_code", CityFile.FACTOR_SETS),
        cells.reference("material_code", CityFile.MATERIALS),
        cells.text("baseline"),
        value,
        low,
        high,
        cells.text("method"),
        cells.text("uncertainty"),
        cells.text("source"),
        cells.text("confidence"),
        cells.textOrNull("note"));
  }

  private static void checkRange(
      Cells cells, @Nullable BigDecimal low, BigDecimal value, @Nullable BigDecimal high) {
    if (low != null && low.compareTo(value) > 0) {
      cells.error(
          "low_kg_co2e_per_kg",
          "%s is above the factor %s".formatted(low, value),
          "%s 高于因子 %s".formatted(low, value));
    }
    if (high != null && high.compareTo(value) < 0) {
      cells.error(
          "high_kg_co2e_per_kg",
          "%s is below the factor %s".formatted(high, value),
          "%s 低于因子 %s".formatted(high, value));
    }
  }
}
