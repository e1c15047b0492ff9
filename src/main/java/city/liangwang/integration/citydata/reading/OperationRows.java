package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.CityProfile.Box;
import city.liangwang.integration.citydata.PointsRule;
import city.liangwang.integration.citydata.Recycler;
import city.liangwang.integration.citydata.SlotTemplate;
import city.liangwang.integration.citydata.Vehicle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads trucks, recyclers, slots and rules. */
final class OperationRows {

  /** No truck carries more than 100 t. */
  private static final long TRUCK_GRAMS_MAX = 100_000_000;

  private static final int CAPACITY_MAX = 10_000;
  private static final int POINTS_MAX = 100_000;

  private final CityTables tables;
  private final @Nullable Box box;

  OperationRows(CityTables tables, @Nullable Box box) {
    this.tables = tables;
    this.box = box;
  }

  List<Located<Vehicle>> vehicles() {
    return tables.read(CityFile.VEHICLES, OperationRows::vehicle);
  }

  private static Vehicle vehicle(Cells cells) {
    return new Vehicle(
        cells.code("code"),
        cells.text("plate"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.reference("centre_code", CityFile.CENTRES),
        cells.wholeNumber("load_max_grams", 1, TRUCK_GRAMS_MAX),
        cells.wholeNumber("tare_grams", 1, TRUCK_GRAMS_MAX),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }

  List<Located<Recycler>> recyclers() {
    return tables.read(CityFile.RECYCLERS, this::recycler);
  }

  private Recycler recycler(Cells cells) {
    Point point = Point.of(cells, box);
    return new Recycler(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.reference("division_code", CityFile.DIVISIONS),
        point.latitude(),
        point.longitude(),
        cells.text("licence_number"),
        cells.date("licence_valid_until"),
        cells.references("material_codes", CityFile.MATERIALS),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }

  List<Located<SlotTemplate>> slots() {
    return tables.read(CityFile.SLOTS, OperationRows::slot);
  }

  private static SlotTemplate slot(Cells cells) {
    Hours hours = Hours.of(cells, "starts", "ends");
    return new SlotTemplate(
        cells.reference("station_code", CityFile.STATIONS),
        hours.starts(),
        hours.ends(),
        cells.smallNumber("capacity", 1, CAPACITY_MAX));
  }

  List<Located<PointsRule>> pointsRules() {
    return tables.read(CityFile.POINTS_RULES, OperationRows::pointsRule);
  }

  private static PointsRule pointsRule(Cells cells) {
    Period period = Period.of(cells);
    return new PointsRule(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.oneOf("trigger", PointsRule.Trigger.class),
        cells.smallNumber("points", 1, POINTS_MAX),
        period.from(),
        period.to(),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }
}
