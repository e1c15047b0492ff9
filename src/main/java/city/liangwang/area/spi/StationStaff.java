package city.liangwang.area.spi;

import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.UUID;

/** Who belongs to which station; people know their places, places do not know their people. */
public interface StationStaff {

  /** Fails with {@code forbidden} unless the caller is known, not closed, and of that station. */
  Uni<Void> requireOfStation(SqlClient db, Caller caller, UUID stationId);
}
