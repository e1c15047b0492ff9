package city.liangwang.integration.citydata.app;

import city.liangwang.custody.spi.VehicleLoading;
import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.Vehicle;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Trucks. */
@ApplicationScoped
class CustodyPart implements CityPart {

  private final VehicleLoading vehicles;

  CustodyPart(VehicleLoading vehicles) {
    this.vehicles = vehicles;
  }

  @Override
  public Turn turn() {
    return Turn.CUSTODY;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, City city) {
    return vehicles.load(tx, city.vehicles().stream().map(CustodyPart::vehicle).toList());
  }

  private static city.liangwang.custody.spi.Vehicle vehicle(Vehicle vehicle) {
    return new city.liangwang.custody.spi.Vehicle(
        vehicle.plate(), vehicle.nameZh(), vehicle.loadMaxGrams());
  }
}
