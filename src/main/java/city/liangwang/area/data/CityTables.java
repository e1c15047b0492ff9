package city.liangwang.area.data;

import city.liangwang.area.City;
import city.liangwang.area.spi.CityAreas.CommunityEntry;
import city.liangwang.area.spi.CityAreas.DivisionEntry;
import city.liangwang.area.spi.CityAreas.DropOffEntry;
import city.liangwang.area.spi.CityAreas.PlaceEntry;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Writes what the city's files say. Rows that say the same are not touched, so that loading a city
 * again leaves no trace; what an administrator has edited keeps the edited columns.
 */
@ApplicationScoped
public class CityTables {

  private static final String CITY_IF_NEW =
      """
      insert into area.city (code, name_zh, name_en, zone) values ($1, $2, $3, $4)
      on conflict do nothing
      """;

  private static final String CITY_FOR_UPDATE =
      "select code, name_zh, name_en, zone from area.city for update";

  private static final String CITY_CHANGE =
      """
      update area.city set name_zh = $2, name_en = $3, zone = $4
      where code = $1 and (name_zh, name_en, zone) is distinct from ($2, $3, $4)
      """;

  private static final String DIVISION =
      """
      insert into area.division as was (code, name_zh, name_en, level, latitude, longitude,
        latitude_original, longitude_original, datum_original, source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (code) do update set
        (name_zh, name_en, level, latitude, longitude,
         latitude_original, longitude_original, datum_original, source) =
        row(excluded.name_zh, excluded.name_en, excluded.level, excluded.latitude,
            excluded.longitude, excluded.latitude_original, excluded.longitude_original,
            excluded.datum_original, excluded.source)
      where was is distinct from excluded
      """;

  private static final String CENTRE =
      """
      insert into area.centre as was (id, code, division_code, name_zh, name_en, latitude,
        longitude, opens, closes, synthetic, source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (id) do update set
        (division_code, name_zh, name_en, latitude, longitude, opens, closes, synthetic, source) =
        row(excluded.division_code, excluded.name_zh, excluded.name_en, excluded.latitude,
            excluded.longitude, excluded.opens, excluded.closes, excluded.synthetic,
            excluded.source)
      where was is distinct from excluded
      """;

  private static final String STATION =
      """
      insert into area.station as was (id, code, division_code, name_zh, name_en, latitude,
        longitude, opens, closes, synthetic, source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (id) do update set
        (division_code, name_zh, name_en, latitude, longitude, synthetic, source) =
        row(excluded.division_code, excluded.name_zh, excluded.name_en, excluded.latitude,
            excluded.longitude, excluded.synthetic, excluded.source),
        opens = case when was.edited then was.opens else excluded.opens end,
        closes = case when was.edited then was.closes else excluded.closes end,
        version = was.version + 1
      where (was.division_code, was.name_zh, was.name_en, was.latitude, was.longitude,
             was.synthetic, was.source)
          is distinct from
            (excluded.division_code, excluded.name_zh, excluded.name_en, excluded.latitude,
             excluded.longitude, excluded.synthetic, excluded.source)
        or not was.edited
          and (was.opens, was.closes) is distinct from (excluded.opens, excluded.closes)
      """;

  private static final String COMMUNITY =
      """
      insert into area.community as was (id, code, division_code, station_id, name_zh, name_en,
        setting, households, latitude, longitude, synthetic, source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (id) do update set
        (division_code, name_zh, name_en, setting, households, latitude, longitude, synthetic,
         source) =
        row(excluded.division_code, excluded.name_zh, excluded.name_en, excluded.setting,
            excluded.households, excluded.latitude, excluded.longitude, excluded.synthetic,
            excluded.source),
        station_id = case when was.edited then was.station_id else excluded.station_id end,
        version = was.version + 1
      where (was.division_code, was.name_zh, was.name_en, was.setting, was.households,
             was.latitude, was.longitude, was.synthetic, was.source)
          is distinct from
            (excluded.division_code, excluded.name_zh, excluded.name_en, excluded.setting,
             excluded.households, excluded.latitude, excluded.longitude, excluded.synthetic,
             excluded.source)
        or not was.edited and was.station_id is distinct from excluded.station_id
      """;

  // How a point was found is not of the files.
  private static final String DROP_OFF_POINT =
      """
      insert into area.drop_off_point as was (id, code, kind, division_code, station_id,
        community_id, name_zh, name_en, latitude, longitude, opens, closes, synthetic, source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      on conflict (id) do update set
        (kind, division_code, station_id, community_id, name_zh, name_en, latitude, longitude,
         opens, closes, synthetic, source) =
        row(excluded.kind, excluded.division_code, excluded.station_id, excluded.community_id,
            excluded.name_zh, excluded.name_en, excluded.latitude, excluded.longitude,
            excluded.opens, excluded.closes, excluded.synthetic, excluded.source)
      where (was.kind, was.division_code, was.station_id, was.community_id, was.name_zh,
             was.name_en, was.latitude, was.longitude, was.opens, was.closes, was.synthetic,
             was.source)
          is distinct from
            (excluded.kind, excluded.division_code, excluded.station_id, excluded.community_id,
             excluded.name_zh, excluded.name_en, excluded.latitude, excluded.longitude,
             excluded.opens, excluded.closes, excluded.synthetic, excluded.source)
      """;

  /** Makes the city the database's when it has none; returns the one that it has, locked. */
  public Uni<City> getOrInsertCity(SqlConnection tx, City city) {
    return tx.preparedQuery(CITY_IF_NEW)
        .execute(rowOf(city))
        .chain(() -> tx.query(CITY_FOR_UPDATE).execute())
        .map(
            rows ->
                Rows.get(
                    rows, PlaceRows::city, () -> new IllegalStateException("no city was kept")));
  }

  public Uni<Void> changeCity(SqlConnection tx, City city) {
    return tx.preparedQuery(CITY_CHANGE).execute(rowOf(city)).replaceWithVoid();
  }

  public Uni<Void> putDivisions(SqlConnection tx, List<DivisionEntry> divisions) {
    return put(tx, DIVISION, divisions, CityTables::rowOf);
  }

  public Uni<Void> putStations(SqlConnection tx, List<PlaceEntry> stations) {
    return put(tx, STATION, stations, CityTables::rowOf);
  }

  public Uni<Void> putCentres(SqlConnection tx, List<PlaceEntry> centres) {
    return put(tx, CENTRE, centres, CityTables::rowOf);
  }

  public Uni<Void> putCommunities(SqlConnection tx, List<CommunityEntry> communities) {
    return put(tx, COMMUNITY, communities, CityTables::rowOf);
  }

  public Uni<Void> putDropOffPoints(SqlConnection tx, List<DropOffEntry> points) {
    return put(tx, DROP_OFF_POINT, points, CityTables::rowOf);
  }

  private static <T> Uni<Void> put(
      SqlConnection tx, String sql, List<T> entries, Function<T, Tuple> row) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(sql).executeBatch(entries.stream().map(row).toList()).replaceWithVoid();
  }

  private static Tuple rowOf(City city) {
    return Tuple.of(city.code(), city.nameZh(), city.nameEn(), city.zone().getId());
  }

  private static Tuple rowOf(DivisionEntry entry) {
    var division = entry.division();
    return Tuple.from(
        Arrays.asList(
            division.code(),
            division.nameZh(),
            division.nameEn(),
            division.level(),
            division.seat().latitude(),
            division.seat().longitude(),
            entry.latitudeOriginal(),
            entry.longitudeOriginal(),
            entry.datumOriginal(),
            entry.source()));
  }

  private static Tuple rowOf(PlaceEntry entry) {
    return Tuple.from(
        Arrays.asList(
            entry.id(),
            entry.code(),
            entry.divisionCode(),
            entry.nameZh(),
            entry.nameEn(),
            entry.location().latitude(),
            entry.location().longitude(),
            entry.opens(),
            entry.closes(),
            entry.synthetic(),
            entry.source()));
  }

  private static Tuple rowOf(DropOffEntry entry) {
    return Tuple.from(
        Arrays.asList(
            entry.id(),
            entry.code(),
            entry.kind().name(),
            entry.divisionCode(),
            entry.stationId(),
            entry.communityId(),
            entry.nameZh(),
            entry.nameEn(),
            entry.location().latitude(),
            entry.location().longitude(),
            entry.opens(),
            entry.closes(),
            entry.synthetic(),
            entry.source()));
  }

  private static Tuple rowOf(CommunityEntry entry) {
    return Tuple.from(
        Arrays.asList(
            entry.id(),
            entry.code(),
            entry.divisionCode(),
            entry.stationId(),
            entry.nameZh(),
            entry.nameEn(),
            entry.setting(),
            entry.households(),
            entry.location().latitude(),
            entry.location().longitude(),
            entry.synthetic(),
            entry.source()));
  }
}
