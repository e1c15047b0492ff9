package city.liangwang.integration.citydata.app;

import city.liangwang.area.DropOffKind;
import city.liangwang.area.spi.AreaLoading;
import city.liangwang.area.spi.CityAreas;
import city.liangwang.area.spi.CityAreas.CommunityEntry;
import city.liangwang.area.spi.CityAreas.DivisionEntry;
import city.liangwang.area.spi.CityAreas.DropOffEntry;
import city.liangwang.area.spi.CityAreas.PlaceEntry;
import city.liangwang.integration.citydata.Centre;
import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.CityProfile;
import city.liangwang.integration.citydata.Community;
import city.liangwang.integration.citydata.Division;
import city.liangwang.integration.citydata.DropOffPoint;
import city.liangwang.integration.citydata.Station;
import city.liangwang.integration.citydata.Words;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.shared.GeoPoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Divisions, stations, centres and communities. */
@ApplicationScoped
class AreaPart implements CityPart {

  private final AreaLoading areas;

  AreaPart(AreaLoading areas) {
    this.areas = areas;
  }

  @Override
  public Turn turn() {
    return Turn.AREA;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, City city) {
    return areas.load(tx, areasOf(city));
  }

  private static CityAreas areasOf(City city) {
    var ids = city.ids();
    return new CityAreas(
        profile(city.profile()),
        city.divisions().stream().map(AreaPart::division).toList(),
        city.stations().stream().map(station -> station(station, ids)).toList(),
        city.centres().stream().map(centre -> centre(centre, ids)).toList(),
        city.communities().stream().map(community -> community(community, ids)).toList(),
        city.dropOffPoints().stream().map(point -> dropOffPoint(point, city)).toList());
  }

  private static city.liangwang.area.City profile(CityProfile profile) {
    return new city.liangwang.area.City(
        profile.code(), profile.nameZh(), profile.nameEn(), profile.zone());
  }

  private static DivisionEntry division(Division division) {
    return new DivisionEntry(
        new city.liangwang.area.Division(
            division.code(),
            division.nameZh(),
            division.nameEn(),
            Words.of(division.level()),
            new GeoPoint(division.latitude(), division.longitude())),
        division.latitudeOriginal(),
        division.longitudeOriginal(),
        Words.of(division.datumOriginal()),
        division.source());
  }

  private static PlaceEntry station(Station station, CityIds ids) {
    return new PlaceEntry(
        ids.of(Kind.STATION, station.code()),
        station.code(),
        station.divisionCode(),
        station.nameZh(),
        station.nameEn(),
        new GeoPoint(station.latitude(), station.longitude()),
        station.opens(),
        station.closes(),
        station.synthetic(),
        station.source());
  }

  private static PlaceEntry centre(Centre centre, CityIds ids) {
    return new PlaceEntry(
        ids.of(Kind.CENTRE, centre.code()),
        centre.code(),
        centre.divisionCode(),
        centre.nameZh(),
        centre.nameEn(),
        new GeoPoint(centre.latitude(), centre.longitude()),
        centre.opens(),
        centre.closes(),
        centre.synthetic(),
        centre.source());
  }

  private static CommunityEntry community(Community community, CityIds ids) {
    var station = community.stationCode();
    return new CommunityEntry(
        ids.of(Kind.COMMUNITY, community.code()),
        community.code(),
        community.divisionCode(),
        station == null ? null : ids.of(Kind.STATION, station),
        community.nameZh(),
        community.nameEn(),
        Words.of(community.setting()),
        community.households(),
        new GeoPoint(community.latitude(), community.longitude()),
        community.synthetic(),
        community.source());
  }

  // Its division is that of where it stands.
  private static DropOffEntry dropOffPoint(DropOffPoint point, City city) {
    var ids = city.ids();
    var community = point.communityCode();
    return new DropOffEntry(
        ids.of(Kind.DROP_OFF_POINT, point.code()),
        point.code(),
        DropOffKind.valueOf(point.kind().name()),
        community == null
            ? divisionOfStation(city, point.stationCode())
            : divisionOfCommunity(city, community),
        ids.of(Kind.STATION, point.stationCode()),
        community == null ? null : ids.of(Kind.COMMUNITY, community),
        point.nameZh(),
        point.nameEn(),
        new GeoPoint(point.latitude(), point.longitude()),
        point.opens(),
        point.closes(),
        point.synthetic(),
        point.source());
  }

  private static String divisionOfStation(City city, String code) {
    return city.stations().stream()
        .filter(station -> station.code().equals(code))
        .map(Station::divisionCode)
        .findFirst()
        .orElseThrow();
  }

  private static String divisionOfCommunity(City city, String code) {
    return city.communities().stream()
        .filter(community -> community.code().equals(code))
        .map(Community::divisionCode)
        .findFirst()
        .orElseThrow();
  }
}
