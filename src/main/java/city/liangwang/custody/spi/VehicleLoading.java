package city.liangwang.custody.spi;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Takes the trucks of the city's files. */
public interface VehicleLoading {

  /** Safe to repeat; a truck that is no longer listed stays, because trips name it. */
  Uni<Void> load(SqlConnection tx, List<Vehicle> vehicles);
}
