package city.liangwang.custody.app;

import city.liangwang.custody.data.Vehicles;
import city.liangwang.custody.spi.Vehicle;
import city.liangwang.custody.spi.VehicleLoading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the trucks of the city's files. */
@ApplicationScoped
class LoadVehicles implements VehicleLoading {

  private final Vehicles vehicles;

  LoadVehicles(Vehicles vehicles) {
    this.vehicles = vehicles;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, List<Vehicle> listed) {
    return vehicles.upsert(tx, listed);
  }
}
