package city.liangwang.integration.citydata.reading;

import java.util.List;

/** The files of a city with their columns. A file has exactly these columns, in any order. */
enum CityFile {
  CITY(
      "city.csv",
      1,
      "code,name_zh,name_en,zone,province_zh,province_en,south,north,west,east,source"),
  DIVISIONS(
      "divisions.csv",
      1,
      "code,name_zh,name_en,level,latitude,longitude,latitude_original,longitude_original,"
          + "datum_original,source"),
  COMMUNITIES(
      "communities.csv",
      1,
      "code,name_zh,name_en,division_code,station_code,setting,households,latitude,longitude,"
          + "synthetic,source"),
  STATIONS(
      "stations.csv",
      1,
      "code,name_zh,name_en,division_code,latitude,longitude,opens,closes,synthetic,source"),
  CENTRES(
      "centres.csv",
      1,
      "code,name_zh,name_en,division_code,latitude,longitude,opens,closes,synthetic,source"),
  VEHICLES(
      "vehicles.csv",
      1,
      "code,plate,name_zh,name_en,centre_code,load_max_grams,tare_grams,synthetic,source"),
  RECYCLERS(
      "recyclers.csv",
      1,
      "code,name_zh,name_en,division_code,latitude,longitude,licence_number,licence_valid_until,"
          + "material_codes,synthetic,source"),
  MATERIALS(
      "materials.csv",
      1,
      "code,parent_code,name_zh,name_en,class_zh,subclass_zh,class_as_found,unit,recyclable,"
          + "low_value,mixed_bag,harmful,statistics_category,notes,source"),
  PRICES(
      "prices.csv",
      0,
      "material_code,area_code,fen_per_kg,fen_per_piece,fee_fen_per_piece,valid_from,valid_to,"
          + "low_yuan_per_kg,high_yuan_per_kg,placeholder,source"),
  FACTOR_SETS(
      "factor-sets.csv",
      1,
      "code,name_zh,name_en,publisher,edition,published_on,gwp_basis,valid_from,valid_to,licence,"
          + "source,status,note_zh,note_en"),
  FACTORS(
      "factors.csv",
      2,
      "set_code,material_code,baseline,kg_co2e_per_kg,low_kg_co2e_per_kg,high_kg_co2e_per_kg,"
          + "method,uncertainty,source,confidence,note"),
  INDICATORS(
      "indicators.csv",
      1,
      "code,name_zh,name_en,unit,definition_version,formula,direction,stated_2025,stated_2027,"
          + "stated_2030,source"),
  TARGETS(
      "targets.csv",
      0,
      "code,indicator_code,name_zh,name_en,value,unit,operator,due_year,departments,quote,document,"
          + "char_offset"),
  DECLARED(
      "declared.csv",
      0,
      "indicator_code,side,component,name_zh,name_en,area_code,value,unit,original,valid_from,"
          + "valid_to,source_class,source,note_zh,note_en"),
  POINTS_RULES(
      "points-rules.csv",
      1,
      "code,name_zh,name_en,trigger,points,valid_from,valid_to,synthetic,source"),
  SLOTS("slots.csv", 2, "station_code,starts,ends,capacity"),
  SCALES(
      "scales.csv",
      1,
      "code,serial,kind,accuracy_class,max_grams,interval_grams,verification_interval_grams,"
          + "certificate_number,valid_until,station_code,centre_code,collector_username,synthetic,"
          + "source"),
  PEOPLE("people.csv", 1, "username,role,scope_kind,scope_code,name,synthetic,source"),
  DROP_OFF_POINTS(
      "drop-off-points.csv",
      1,
      "code,name_zh,name_en,kind,station_code,community_code,latitude,longitude,opens,closes,"
          + "synthetic,source");

  private final String fileName;
  private final int keyColumns;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
  private final List<String> columns;

  CityFile(String fileName, int keyColumns, String columns) {
    this.fileName = fileName;
    this.keyColumns = keyColumns;
    this.columns = List.of(columns.split(","));
  }

  String fileName() {
    return fileName;
  }

  List<String> columns() {
    return columns;
  }

  /** The columns that tell a row from all others; none where periods do that. */
  List<String> key() {
    return columns.subList(0, keyColumns);
  }

  /** The column by which other files refer to a row. */
  String codeColumn() {
    return columns.get(0);
  }
}
