package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Person;
import city.liangwang.integration.citydata.Person.Role;
import city.liangwang.integration.citydata.Person.ScopeKind;
import city.liangwang.integration.citydata.Scale;
import city.liangwang.integration.citydata.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads people and the scales in their hands. */
final class StaffRows {

  /** No scale of the platform weighs more than 150 t. */
  private static final long SCALE_GRAMS_MAX = 150_000_000;

  private static final Map<Scale.Kind, String> HOLDER_COLUMNS =
      Map.of(
          Scale.Kind.DOOR,
          "collector_username",
          Scale.Kind.STATION,
          "station_code",
          Scale.Kind.WEIGHBRIDGE,
          "centre_code");

  private static final Set<ScopeKind> AREAS = EnumSet.of(ScopeKind.CITY, ScopeKind.DIVISION);

  private static final Map<Role, Set<ScopeKind>> SCOPES =
      Map.of(
          Role.COLLECTOR, EnumSet.of(ScopeKind.STATION),
          Role.STATION_KEEPER, EnumSet.of(ScopeKind.STATION),
          Role.DRIVER, EnumSet.of(ScopeKind.CENTRE),
          Role.CENTRE_CLERK, EnumSet.of(ScopeKind.CENTRE),
          Role.RECYCLER, EnumSet.of(ScopeKind.RECYCLER),
          Role.DISPATCHER, AREAS,
          Role.CUSTOMER_SERVICE, AREAS,
          Role.FINANCE, EnumSet.of(ScopeKind.CITY),
          Role.STATISTICIAN, AREAS,
          Role.ADMINISTRATOR, EnumSet.of(ScopeKind.CITY));

  private static final Map<ScopeKind, CityFile> SCOPE_FILES =
      Map.of(
          ScopeKind.CITY, CityFile.CITY,
          ScopeKind.DIVISION, CityFile.DIVISIONS,
          ScopeKind.STATION, CityFile.STATIONS,
          ScopeKind.CENTRE, CityFile.CENTRES,
          ScopeKind.RECYCLER, CityFile.RECYCLERS);

  private final CityTables tables;

  StaffRows(CityTables tables) {
    this.tables = tables;
  }

  List<Located<Person>> people() {
    return tables.read(CityFile.PEOPLE, StaffRows::person);
  }

  private static Person person(Cells cells) {
    Role role = cells.oneOf("role", Role.class);
    ScopeKind kind = cells.oneOf("scope_kind", ScopeKind.class);
    if (cells.areGood("role", "scope_kind") && !allows(role, kind)) {
      cells.error(
          "scope_kind",
          "the role %s is not limited to a %s".formatted(Words.of(role), Words.of(kind)),
          "角色 %s 的范围不能是 %s".formatted(Words.of(role), Words.of(kind)));
    }
    return new Person(
        cells.username("username"),
        role,
        kind,
        scopeCode(cells, kind),
        cells.text("name"),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }

  private static boolean allows(Role role, ScopeKind kind) {
    return SCOPES.getOrDefault(role, Set.of()).contains(kind);
  }

  private static String scopeCode(Cells cells, ScopeKind kind) {
    return cells.areGood("scope_kind")
        ? cells.reference("scope_code", SCOPE_FILES.getOrDefault(kind, CityFile.CITY))
        : cells.text("scope_code");
  }

  List<Located<Scale>> scales() {
    return tables.read(CityFile.SCALES, StaffRows::scale);
  }

  private static Scale scale(Cells cells) {
    Scale.Kind kind = cells.oneOf("kind", Scale.Kind.class);
    if (cells.areGood("kind")) {
      checkHolder(cells, kind);
    }
    long max = cells.wholeNumber("max_grams", 1, SCALE_GRAMS_MAX);
    long intervalMax = cells.areGood("max_grams") ? max : SCALE_GRAMS_MAX;
    return new Scale(
        cells.code("code"),
        cells.text("serial"),
        kind,
        cells.oneOf("accuracy_class", Scale.AccuracyClass.class, Enum::name),
        max,
        cells.wholeNumber("interval_grams", 1, intervalMax),
        cells.wholeNumber("verification_interval_grams", 1, intervalMax),
        cells.text("certificate_number"),
        cells.date("valid_until"),
        cells.referenceOrNull("station_code", CityFile.STATIONS),
        cells.referenceOrNull("centre_code", CityFile.CENTRES),
        cells.referenceOrNull("collector_username", CityFile.PEOPLE),
        cells.yesNo("synthetic"),
        cells.text("source"));
  }

  private static void checkHolder(Cells cells, Scale.Kind kind) {
    String holder = HOLDER_COLUMNS.getOrDefault(kind, "");
    for (String column : HOLDER_COLUMNS.values()) {
      if (column.equals(holder) == cells.isBlank(column)) {
        cells.error(
            column,
            "a scale of kind %s has its holder in %s and nowhere else"
                .formatted(Words.of(kind), holder),
            "类型为 %s 的秤只能且必须填写 %s".formatted(Words.of(kind), holder));
      }
    }
  }
}
