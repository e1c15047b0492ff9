package city.liangwang.area;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.area.spi.AreaLoading;
import city.liangwang.area.spi.CityAreas;
import city.liangwang.area.spi.CityAreas.CommunityEntry;
import city.liangwang.area.spi.CityAreas.DivisionEntry;
import city.liangwang.area.spi.CityAreas.DropOffEntry;
import city.liangwang.area.spi.CityAreas.PlaceEntry;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.shared.GeoPoint;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A row is written again when any one of its columns differs, and only then: a column that is
 * forgotten in the comparison would stay as it was for ever.
 */
@QuarkusTest
class LoadEachColumnTest {

  private static final City TINYTOWN =
      new City("990100", "小镇市", "Tinytown", ZoneId.of("Asia/Urumqi"));
  private static final CityIds IDS = new CityIds("990100");
  private static final UUID UPPER = IDS.of(Kind.STATION, "UP");
  private static final UUID LOWER = IDS.of(Kind.STATION, "LOW");
  private static final UUID ID = UUID.randomUUID();
  private static final GeoPoint PLACE = new GeoPoint(43.7, 87.5);

  @Inject AreaLoading loading;
  @Inject Pool pool;
  @Inject ObjectMapper json;

  @ParameterizedTest
  @CsvSource({
    "divisionCode, 990102, division_code, 990102",
    "nameZh, 新名, name_zh, 新名",
    "nameEn, New name, name_en, New name",
    "latitude, 43.9, latitude, 43.9",
    "longitude, 87.9, longitude, 87.9",
    "opens, 05:00, opens, 05:00:00",
    "closes, 23:00, closes, 23:00:00",
    "synthetic, false, synthetic, false",
    "source, survey, source, survey",
  })
  void a_station_follows_each_column(String field, String value, String column, String expected) {
    var before = aPlace();
    var after = changed(before, field, value, PlaceEntry.class);

    assertThat(afterwards("station", column, cityWithStation(before), cityWithStation(after)))
        .isEqualTo(expected + " 2");
    assertThat(afterwards("station", column, cityWithStation(after), cityWithStation(after)))
        .isEqualTo(expected + " 1");
  }

  @ParameterizedTest
  @CsvSource({
    "divisionCode, 990102, division_code, 990102",
    "nameZh, 新名, name_zh, 新名",
    "nameEn, New name, name_en, New name",
    "latitude, 43.9, latitude, 43.9",
    "longitude, 87.9, longitude, 87.9",
    "opens, 05:00, opens, 05:00:00",
    "closes, 23:00, closes, 23:00:00",
    "synthetic, false, synthetic, false",
    "source, survey, source, survey",
  })
  void a_centre_follows_each_column(String field, String value, String column, String expected) {
    var before = aPlace();
    var after = changed(before, field, value, PlaceEntry.class);

    assertThat(column("centre", column, cityWithCentre(before), cityWithCentre(after)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "divisionCode, 990102, division_code, 990102",
    "nameZh, 新名, name_zh, 新名",
    "nameEn, New name, name_en, New name",
    "setting, rural, setting, rural",
    "households, 11, households, 11",
    "latitude, 43.9, latitude, 43.9",
    "longitude, 87.9, longitude, 87.9",
    "synthetic, false, synthetic, false",
    "source, survey, source, survey",
    "stationId, LOW, station_id, LOW",
  })
  void a_community_follows_each_column(String field, String value, String column, String expected) {
    var before = aCommunity();
    var after = changed(before, field, value, CommunityEntry.class);

    assertThat(afterwards("community", column, cityWithCommunity(before), cityWithCommunity(after)))
        .isEqualTo(known(expected) + " 2");
    assertThat(afterwards("community", column, cityWithCommunity(after), cityWithCommunity(after)))
        .isEqualTo(known(expected) + " 1");
  }

  @ParameterizedTest
  @CsvSource({
    "kind, HARMFUL_BOX, kind, HARMFUL_BOX",
    "divisionCode, 990102, division_code, 990102",
    "stationId, LOW, station_id, LOW",
    "communityId, U-2, community_id, U-2",
    "nameZh, 新名, name_zh, 新名",
    "nameEn, New name, name_en, New name",
    "latitude, 43.9, latitude, 43.9",
    "longitude, 87.9, longitude, 87.9",
    "opens, 05:00, opens, 05:00:00",
    "closes, 23:00, closes, 23:00:00",
    "synthetic, false, synthetic, false",
    "source, survey, source, survey",
  })
  void a_drop_off_point_follows_each_column(
      String field, String value, String column, String expected) {
    var before = aPoint();
    var after = changed(before, field, value, DropOffEntry.class);

    assertThat(column("drop_off_point", column, cityWithPoint(before), cityWithPoint(after)))
        .isEqualTo(known(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "上新区, Upper, district, 43.8, 43.81, wgs-84, survey, name_zh, 上新区",
    "上区, Up, district, 43.8, 43.81, wgs-84, survey, name_en, Up",
    "上区, Upper, county-level-city, 43.8, 43.81, wgs-84, survey, level, county-level-city",
    "上区, Upper, district, 43.9, 43.81, wgs-84, survey, latitude, 43.9",
    "上区, Upper, district, 43.8, 43.82, wgs-84, survey, latitude_original, 43.82",
    "上区, Upper, district, 43.8, 43.81, gcj-02, survey, datum_original, gcj-02",
    "上区, Upper, district, 43.8, 43.81, wgs-84, atlas, source, atlas",
  })
  void a_division_follows_each_column_and_keeps_what_the_source_gave(
      String nameZh,
      String nameEn,
      String level,
      double latitude,
      double original,
      String datum,
      String source,
      String column,
      String expected) {
    var before = division("上区", "Upper", "district", 43.8, 43.81, "wgs-84", "survey");
    var after = division(nameZh, nameEn, level, latitude, original, datum, source);

    var found =
        undone(
            tx ->
                loading
                    .load(tx, before)
                    .chain(() -> loading.load(tx, after))
                    .chain(
                        () ->
                            text(
                                tx,
                                "select " + column + "::text from area.division where code = $1",
                                "990101")));

    assertThat(found).isEqualTo(expected);
  }

  // Sentences.

  private static PlaceEntry aPlace() {
    return new PlaceEntry(
        ID,
        "NEW",
        "990101",
        "名",
        "Name",
        PLACE,
        LocalTime.of(8, 0),
        LocalTime.of(20, 0),
        true,
        "test");
  }

  private static CommunityEntry aCommunity() {
    return new CommunityEntry(
        ID, "N-1", "990101", UPPER, "名", "Name", "urban", 10, PLACE, true, "test");
  }

  private static DropOffEntry aPoint() {
    return new DropOffEntry(
        ID,
        "N-1-C",
        DropOffKind.SMART_CABINET,
        "990101",
        UPPER,
        IDS.of(Kind.COMMUNITY, "U-1"),
        "名",
        "Name",
        PLACE,
        LocalTime.of(8, 0),
        LocalTime.of(20, 0),
        true,
        "test");
  }

  /** The entry with one component said differently. */
  private <T> T changed(T entry, String field, String value, Class<T> type) {
    ObjectNode node = json.valueToTree(entry);
    if (field.equals("latitude") || field.equals("longitude")) {
      ((ObjectNode) node.get("location")).put(field, Double.parseDouble(value));
    } else if (node.path(field).isBoolean()) {
      node.put(field, Boolean.parseBoolean(value));
    } else if (node.path(field).isInt()) {
      node.put(field, Integer.parseInt(value));
    } else {
      node.put(field, known(value));
    }
    return json.convertValue(node, type);
  }

  /** Codes of the tiny city stand for their ids. */
  private static String known(String value) {
    return switch (value) {
      case "LOW" -> LOWER.toString();
      case "U-2" -> IDS.of(Kind.COMMUNITY, "U-2").toString();
      default -> value;
    };
  }

  private static CityAreas cityWithStation(PlaceEntry station) {
    return new CityAreas(TINYTOWN, List.of(), List.of(station), List.of(), List.of(), List.of());
  }

  private static CityAreas cityWithCentre(PlaceEntry centre) {
    return new CityAreas(TINYTOWN, List.of(), List.of(), List.of(centre), List.of(), List.of());
  }

  private static CityAreas cityWithCommunity(CommunityEntry community) {
    return new CityAreas(TINYTOWN, List.of(), List.of(), List.of(), List.of(community), List.of());
  }

  private static CityAreas cityWithPoint(DropOffEntry point) {
    return new CityAreas(TINYTOWN, List.of(), List.of(), List.of(), List.of(), List.of(point));
  }

  private static CityAreas division(
      String nameZh,
      String nameEn,
      String level,
      double latitude,
      double original,
      String datum,
      String source) {
    var division = new Division("990101", nameZh, nameEn, level, new GeoPoint(latitude, 87.6));
    return new CityAreas(
        TINYTOWN,
        List.of(new DivisionEntry(division, original, 87.61, datum, source)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A column and the version after both were loaded. */
  private String afterwards(String table, String column, CityAreas first, CityAreas second) {
    return column(table, column + "::text || ' ' || version", first, second);
  }

  private String column(String table, String expression, CityAreas first, CityAreas second) {
    return undone(
        tx ->
            loading
                .load(tx, first)
                .chain(() -> loading.load(tx, second))
                .chain(
                    () ->
                        text(
                            tx,
                            "select (%s)::text from area.%s where id = $1::text::uuid"
                                .formatted(expression, table),
                            ID.toString())));
  }

  private static Uni<String> text(SqlConnection tx, String sql, String key) {
    return tx.preparedQuery(sql)
        .execute(Tuple.of(key))
        .map(rows -> rows.iterator().next().getString(0));
  }

  /** What came of it; nothing of it stays. */
  private <T> T undone(Function<SqlConnection, Uni<T>> action) {
    var connection = pool.getConnection().await().indefinitely();
    try {
      return connection
          .begin()
          .chain(tx -> action.apply(connection).eventually(() -> tx.rollback()))
          .await()
          .indefinitely();
    } finally {
      connection.close().await().indefinitely();
    }
  }
}
