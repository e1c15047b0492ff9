package city.liangwang.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/**
 * Who a caller is in the database. The module that knows people answers; what stands below it asks
 * here, because a token alone says neither who is closed nor where a role holds.
 */
public interface KnownCallers {

  /** Fails with {@code forbidden} for somebody who is unknown or closed. */
  Uni<KnownCaller> get(SqlClient db, Caller caller);
}
