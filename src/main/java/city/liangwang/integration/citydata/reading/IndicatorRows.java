package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.DeclaredFigure;
import city.liangwang.integration.citydata.Indicator;
import city.liangwang.integration.citydata.Target;
import city.liangwang.integration.citydata.Target.Operator;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads indicators, targets and declared figures. */
final class IndicatorRows {

  private static final Set<Operator> IN_NUMBERS =
      EnumSet.of(Operator.EQUAL, Operator.AT_LEAST, Operator.ABOVE, Operator.BASELINE);
  private static final int YEAR_MIN = 2000;
  private static final int YEAR_MAX = 2100;

  private final CityTables tables;

  IndicatorRows(CityTables tables) {
    this.tables = tables;
  }

  List<Located<Indicator>> indicators() {
    return tables.read(CityFile.INDICATORS, IndicatorRows::indicator);
  }

  private static Indicator indicator(Cells cells) {
    return new Indicator(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.text("unit"),
        cells.text("definition_version"),
        cells.text("formula"),
        cells.oneOf("direction", Indicator.Direction.class),
        cells.textOrNull("stated_2025"),
        cells.textOrNull("stated_2027"),
        cells.textOrNull("stated_2030"),
        cells.text("source"));
  }

  List<Located<Target>> targets() {
    return tables.read(CityFile.TARGETS, IndicatorRows::target);
  }

  private static Target target(Cells cells) {
    Operator operator = cells.oneOf("operator", Operator.class, Operator::symbol);
    return new Target(
        cells.code("code"),
        cells.referenceOrNull("indicator_code", CityFile.INDICATORS),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.text("value"),
        number(cells, operator),
        cells.textOrNull("unit"),
        operator,
        cells.smallNumberOrNull("due_year", YEAR_MIN, YEAR_MAX),
        cells.list("departments"),
        cells.text("quote"),
        cells.text("document"),
        cells.smallNumber("char_offset", 0, Integer.MAX_VALUE));
  }

  private static @Nullable BigDecimal number(Cells cells, Operator operator) {
    return IN_NUMBERS.contains(operator) ? cells.decimal("value") : null;
  }

  List<Located<DeclaredFigure>> declaredFigures() {
    return tables.read(CityFile.DECLARED, IndicatorRows::declaredFigure);
  }

  private static DeclaredFigure declaredFigure(Cells cells) {
    Period period = Period.of(cells);
    return new DeclaredFigure(
        cells.reference("indicator_code", CityFile.INDICATORS),
        cells.oneOf("side", DeclaredFigure.Side.class),
        cells.code("component"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.area("area_code"),
        notNegative(cells, cells.decimalOrNull("value")),
        cells.oneOf("unit", DeclaredFigure.Unit.class),
        cells.textOrNull("original"),
        period.from(),
        period.to(),
        cells.oneOf("source_class", DeclaredFigure.SourceClass.class),
        cells.text("source"),
        cells.text("note_zh"),
        cells.text("note_en"));
  }

  private static @Nullable BigDecimal notNegative(Cells cells, @Nullable BigDecimal value) {
    if (value != null && value.signum() < 0) {
      cells.error("value", "%s is below 0".formatted(value), "%s 小于 0".formatted(value));
    }
    return value;
  }
}
