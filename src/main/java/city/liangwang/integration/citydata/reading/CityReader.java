package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Centre;
import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.CityDataException;
import city.liangwang.integration.citydata.CityProfile;
import city.liangwang.integration.citydata.CityProfile.Box;
import city.liangwang.integration.citydata.Community;
import city.liangwang.integration.citydata.DeclaredFigure;
import city.liangwang.integration.citydata.Division;
import city.liangwang.integration.citydata.DropOffPoint;
import city.liangwang.integration.citydata.Factor;
import city.liangwang.integration.citydata.FactorSet;
import city.liangwang.integration.citydata.Indicator;
import city.liangwang.integration.citydata.Material;
import city.liangwang.integration.citydata.Person;
import city.liangwang.integration.citydata.PointsRule;
import city.liangwang.integration.citydata.Price;
import city.liangwang.integration.citydata.Recycler;
import city.liangwang.integration.citydata.Scale;
import city.liangwang.integration.citydata.SlotTemplate;
import city.liangwang.integration.citydata.Station;
import city.liangwang.integration.citydata.Target;
import city.liangwang.integration.citydata.Vehicle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a city: all of its files, or none of them and everything that is wrong with them. */
public final class CityReader {

  private final CitySource source;
  private final ErrorList errors = new ErrorList();

  private CityReader(CitySource source) {
    this.source = source;
  }

  /** Fails with all errors of all files at once. */
  public static City read(CitySource source) {
    return new CityReader(source).read();
  }

  private City read() {
    CityTables tables = CityTables.load(source, errors);
    List<Located<CityProfile>> profiles = AreaRows.profile(tables);
    checkOneCity(tables);
    Box box = profiles.isEmpty() ? null : profiles.get(0).value().box();
    Rows rows = rows(tables, box);
    check(rows);
    if (errors.size() > 0) {
      throw new CityDataException(source.describe(), errors.sorted());
    }
    return rows.toCity(profiles.get(0).value());
  }

  private void checkOneCity(CityTables tables) {
    List<CsvRow> cities = tables.rows(CityFile.CITY);
    if (cities.size() != 1) {
      int line = cities.isEmpty() ? 0 : cities.get(1).line();
      errors.add(
          CityFile.CITY, line, ErrorList.WHOLE_ROW, "there must be exactly one city", "必须有且只有一个城市");
    }
  }

  private static Rows rows(CityTables tables, @Nullable Box box) {
    AreaRows area = new AreaRows(tables, box);
    CatalogRows catalog = new CatalogRows(tables);
    FactorRows factors = new FactorRows(tables);
    IndicatorRows indicators = new IndicatorRows(tables);
    OperationRows operation = new OperationRows(tables, box);
    StaffRows staff = new StaffRows(tables);
    return new Rows(
        area.divisions(),
        area.communities(),
        area.stations(),
        area.centres(),
        operation.vehicles(),
        operation.recyclers(),
        catalog.materials(),
        catalog.prices(),
        factors.sets(),
        factors.factors(),
        indicators.indicators(),
        indicators.targets(),
        indicators.declaredFigures(),
        operation.pointsRules(),
        operation.slots(),
        staff.scales(),
        staff.people(),
        area.dropOffPoints());
  }

  private void check(Rows rows) {
    new CatalogRules(errors).check(rows.materials, rows.prices, rows.factorSets);
    new QuoteRules(source, errors).check(rows.targets);
    new UniqueRules(errors).check(rows.vehicles, rows.scales, rows.targets);
    OperationRules rules = new OperationRules(errors);
    rules.checkSlots(rows.slots);
    rules.checkPointsRules(rows.pointsRules);
    rules.checkDeclared(rows.declaredFigures);
    rules.checkServiceAreas(rows.stations, rows.communities);
    rules.checkScaleHolders(rows.scales, rows.people);
    rules.checkDropOffPoints(rows.dropOffPoints, rows.communities);
  }

  private record Rows(
      List<Located<Division>> divisions,
      List<Located<Community>> communities,
      List<Located<Station>> stations,
      List<Located<Centre>> centres,
      List<Located<Vehicle>> vehicles,
      List<Located<Recycler>> recyclers,
      List<Located<Material>> materials,
      List<Located<Price>> prices,
      List<Located<FactorSet>> factorSets,
      List<Located<Factor>> factors,
      List<Located<Indicator>> indicators,
      List<Located<Target>> targets,
      List<Located<DeclaredFigure>> declaredFigures,
      List<Located<PointsRule>> pointsRules,
      List<Located<SlotTemplate>> slots,
      List<Located<Scale>> scales,
      List<Located<Person>> people,
      List<Located<DropOffPoint>> dropOffPoints) {

    City toCity(CityProfile profile) {
      return new City(
          profile,
          Located.values(divisions),
          Located.values(communities),
          Located.values(stations),
          Located.values(centres),
          Located.values(vehicles),
          Located.values(recyclers),
          Located.values(materials),
          Located.values(prices),
          Located.values(factorSets),
          Located.values(factors),
          Located.values(indicators),
          Located.values(targets),
          Located.values(declaredFigures),
          Located.values(pointsRules),
          Located.values(slots),
          Located.values(scales),
          Located.values(people),
          Located.values(dropOffPoints));
    }
  }
}
