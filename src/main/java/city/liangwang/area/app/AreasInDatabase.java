package city.liangwang.area.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Centre;
import city.liangwang.area.City;
import city.liangwang.area.Community;
import city.liangwang.area.Division;
import city.liangwang.area.Station;
import city.liangwang.area.data.LoadedCity;
import city.liangwang.area.data.Places;
import city.liangwang.area.domain.CommunityCard;
import city.liangwang.area.domain.StationCard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AreasInDatabase implements Areas {

  private final LoadedCity loadedCity;
  private final Places places;

  AreasInDatabase(LoadedCity loadedCity, Places places) {
    this.loadedCity = loadedCity;
    this.places = places;
  }

  @Override
  public City city() {
    return loadedCity.get();
  }

  @Override
  public Uni<Community> community(SqlClient db, UUID id) {
    return places.getCommunity(db, id).map(CommunityCard::community);
  }

  @Override
  public Uni<Station> station(SqlClient db, UUID id) {
    return places.getStation(db, id).map(StationCard::station);
  }

  @Override
  public Uni<Centre> centre(SqlClient db, UUID id) {
    return places.getCentre(db, id);
  }

  @Override
  public Uni<List<Division>> divisions(SqlClient db) {
    return places.divisions(db);
  }

  @Override
  public Uni<List<Station>> stations(SqlClient db) {
    return places.stations(db);
  }

  @Override
  public Uni<List<Centre>> centres(SqlClient db) {
    return places.centres(db);
  }
}
