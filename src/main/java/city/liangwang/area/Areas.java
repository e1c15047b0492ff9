package city.liangwang.area;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;

/** Where things are, and who serves whom. */
public interface Areas {

  /** The city of this application; known before the first request is served. */
  City city();

  /** Fails with {@code community-not-found}. */
  Uni<Community> community(SqlClient db, UUID id);

  /** Fails with {@code station-not-found}. */
  Uni<Station> station(SqlClient db, UUID id);

  /** Fails with {@code centre-not-found}. */
  Uni<Centre> centre(SqlClient db, UUID id);

  /** All of them, by code. */
  Uni<List<Division>> divisions(SqlClient db);

  /** All of them, by code. */
  Uni<List<Station>> stations(SqlClient db);

  /** All of them, by code. */
  Uni<List<Centre>> centres(SqlClient db);
}
