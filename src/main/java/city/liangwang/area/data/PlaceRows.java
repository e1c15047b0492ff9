package city.liangwang.area.data;

import city.liangwang.area.Centre;
import city.liangwang.area.City;
import city.liangwang.area.Community;
import city.liangwang.area.Division;
import city.liangwang.area.Station;
import city.liangwang.area.domain.CommunityCard;
import city.liangwang.area.domain.OpeningHours;
import city.liangwang.area.domain.StationCard;
import city.liangwang.shared.GeoPoint;
import io.vertx.mutiny.sqlclient.Row;
import java.time.ZoneId;

/** Reads places off rows; the columns are named in every query. */
final class PlaceRows {

  private PlaceRows() {}

  static City city(Row row) {
    return new City(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        ZoneId.of(row.getString("zone")));
  }

  static Division division(Row row) {
    return new Division(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("level"),
        point(row));
  }

  static Station station(Row row) {
    return new Station(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("division_code"),
        row.getString("name_zh"),
        point(row));
  }

  static StationCard stationCard(Row row) {
    return new StationCard(
        station(row),
        row.getString("name_en"),
        new OpeningHours(row.getLocalTime("opens"), row.getLocalTime("closes")),
        row.getBoolean("synthetic"),
        row.getLong("version"));
  }

  static Centre centre(Row row) {
    return new Centre(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("division_code"),
        row.getString("name_zh"),
        point(row));
  }

  static Community community(Row row) {
    return new Community(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("division_code"),
        row.getUUID("station_id"),
        row.getString("name_zh"),
        point(row));
  }

  static CommunityCard communityCard(Row row) {
    return new CommunityCard(
        community(row),
        row.getString("name_en"),
        row.getString("setting"),
        row.getInteger("households"),
        row.getBoolean("synthetic"),
        row.getLong("version"));
  }

  private static GeoPoint point(Row row) {
    return new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"));
  }
}
