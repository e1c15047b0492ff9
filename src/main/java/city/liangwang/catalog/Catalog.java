package city.liangwang.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is collected, at which price, weighed on what. */
@ApplicationScoped
public class Catalog {

  /** By code; fails with {@code material-unknown} naming the first code that is not there. */
  public Uni<Map<String, Material>> materials(SqlClient db, Collection<String> codes) {
    throw new UnsupportedOperationException();
  }

  /**
   * The prices that hold in a division at an instant, by material code: the division's own before
   * the city's. Fails with {@code price-missing} when a material has none.
   */
  public Uni<Map<String, Price>> prices(
      SqlClient db, Collection<String> codes, String divisionCode, Instant at) {
    throw new UnsupportedOperationException();
  }

  /** Fails with {@code scale-not-found}. */
  public Uni<Scale> scale(SqlClient db, UUID id) {
    throw new UnsupportedOperationException();
  }
}
