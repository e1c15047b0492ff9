package city.liangwang.area.app;

import city.liangwang.area.City;
import city.liangwang.area.data.CityTables;
import city.liangwang.area.data.LoadedCity;
import city.liangwang.area.spi.AreaLoading;
import city.liangwang.area.spi.CityAreas;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the places of the city's files into the database. */
@ApplicationScoped
public class LoadAreas implements AreaLoading {

  private final CityTables tables;
  private final LoadedCity loadedCity;

  LoadAreas(CityTables tables, LoadedCity loadedCity) {
    this.tables = tables;
    this.loadedCity = loadedCity;
  }

  // Stations go before the communities that name them, and these before the drop-off points.
  @Override
  public Uni<Void> load(SqlConnection tx, CityAreas areas) {
    return keepCity(tx, areas.city())
        .chain(() -> tables.putDivisions(tx, areas.divisions()))
        .chain(() -> tables.putStations(tx, areas.stations()))
        .chain(() -> tables.putCentres(tx, areas.centres()))
        .chain(() -> tables.putCommunities(tx, areas.communities()))
        .chain(() -> tables.putDropOffPoints(tx, areas.dropOffPoints()));
  }

  private Uni<Void> keepCity(SqlConnection tx, City city) {
    return tables
        .getOrInsertCity(tx, city)
        .invoke(kept -> requireSame(kept, city))
        .chain(() -> tables.changeCity(tx, city))
        .invoke(() -> loadedCity.set(city));
  }

  private static void requireSame(City kept, City wanted) {
    if (!kept.code().equals(wanted.code())) {
      throw new IllegalStateException(
          "This database belongs to the city %s (%s) and can not be opened as %s (%s): a city needs a database of its own."
              .formatted(kept.code(), kept.nameZh(), wanted.code(), wanted.nameZh()));
    }
  }
}
