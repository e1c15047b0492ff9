package city.liangwang.area;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where things are, and who serves whom. */
@ApplicationScoped
public class Areas {

  /** The city of this application; known from the start. */
  public City city() {
    throw new UnsupportedOperationException();
  }

  /** Fails with {@code community-not-found}. */
  public Uni<Community> community(SqlClient db, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Fails with {@code station-not-found}. */
  public Uni<Station> station(SqlClient db, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Fails with {@code centre-not-found}. */
  public Uni<Centre> centre(SqlClient db, UUID id) {
    throw new UnsupportedOperationException();
  }
}
