package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Centre;
import city.liangwang.integration.citydata.CityProfile;
import city.liangwang.integration.citydata.CityProfile.Box;
import city.liangwang.integration.citydata.Community;
import city.liangwang.integration.citydata.Division;
import city.liangwang.integration.citydata.DropOffPoint;
import city.liangwang.integration.citydata.Station;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what lies where. */
final class AreaRows {

  private static final int HOUSEHOLDS_MAX = 1_000_000;

  private final CityTables tables;
  private final @Nullable Box box;

  AreaRows(CityTables tables, @Nullable Box box) {
    this.tables = tables;
    this.box = box;
  }

  static List<Located<CityProfile>> profile(CityTables tables) {
    return tables.read(
        CityFile.CITY,
        cells ->
            new CityProfile(
                cells.code("code"),
                cells.text("name_zh"),
                cells.text("name_en"),
                cells.zone("zone"),
                cells.text("province_zh"),
                cells.text("province_en"),
                box(cells),
                cells.text("source")));
  }

  private static Box box(Cells cells) {
    Box box =
        new Box(
            cells.degrees("south", 90),
            cells.degrees("north", 90),
            cells.degrees("west", 180),
            cells.degrees("east", 180));
    if (cells.areGood("south", "north") && box.south() >= box.north()) {
      cells.error("north", "north must be more than south", "north 必须大于 south");
    }
    if (cells.areGood("west", "east") && box.west() >= box.east()) {
      cells.error("east", "east must be more than west", "east 必须大于 west");
    }
    return box;
  }

  List<Located<Division>> divisions() {
    return tables.read(CityFile.DIVISIONS, this::division);
  }

  private Division division(Cells cells) {
    Point point = Point.of(cells, box);
    return new Division(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.oneOf("level", Division.Level.class),
        point.latitude(),
        point.longitude(),
        cells.degrees("latitude_original", 90),
        cells.degrees("longitude_original", 180),
        cells.oneOf(
            "datum_original", Division.Datum.class, datum -> datum.name().replace('_', '-')),
        cells.text("source"));
  }

  List<Located<Community>> communities() {
    return tables.read(CityFile.COMMUNITIES, this::community);
  }

  private Community community(Cells cells) {
    Point point = Point.of(cells, box);
    return new Community(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.reference("division_code", CityFile.DIVISIONS),
        cells.referenceOrNull("station_code", CityFile.STATIONS),
        cells.oneOf("setting", Community.Setting.class),
        cells.smallNumber("households", 1, HOUSEHOLDS_MAX),
        point.latitude(),
        point.longitude(),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }

  List<Located<Station>> stations() {
    return tables.read(CityFile.STATIONS, this::station);
  }

  private Station station(Cells cells) {
    Point point = Point.of(cells, box);
    Hours hours = Hours.of(cells, "opens", "closes");
    return new Station(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.reference("division_code", CityFile.DIVISIONS),
        point.latitude(),
        point.longitude(),
        hours.starts(),
        hours.ends(),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }

  List<Located<DropOffPoint>> dropOffPoints() {
    return tables.read(CityFile.DROP_OFF_POINTS, this::dropOffPoint);
  }

  private DropOffPoint dropOffPoint(Cells cells) {
    Point point = Point.of(cells, box);
    Hours hours = Hours.of(cells, "opens", "closes");
    return new DropOffPoint(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.oneOf("kind", DropOffPoint.Kind.class),
        cells.reference("station_code", CityFile.STATIONS),
        cells.referenceOrNull("community_code", CityFile.COMMUNITIES),
        point.latitude(),
        point.longitude(),
        hours.starts(),
        hours.ends(),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }

  List<Located<Centre>> centres() {
    return tables.read(CityFile.CENTRES, this::centre);
  }

  private Centre centre(Cells cells) {
    Point point = Point.of(cells, box);
    Hours hours = Hours.of(cells, "opens", "closes");
    return new Centre(
        cells.code("code"),
        cells.text("name_zh"),
        cells.text("name_en"),
        cells.reference("division_code", CityFile.DIVISIONS),
        point.latitude(),
        point.longitude(),
        hours.starts(),
        hours.ends(),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }
}
