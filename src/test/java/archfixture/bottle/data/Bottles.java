package archfixture.bottle.data;

import archfixture.bottle.app.WashBottle;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Reaches up, has its pool injected into a field, starts a transaction and asks the machine for the
 * time.
 */
public class Bottles {

  @Inject Pool pool;

  Object all(WashBottle user) {
    return pool.withTransaction(tx -> tx.query("select " + Instant.now() + user).execute());
  }
}
