package city.liangwang.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is collected, at which price, weighed on what, and what that saves. */
public interface Catalog {

  /** By code; fails with {@code material-unknown} naming the first code that is not there. */
  Uni<Map<String, Material>> materials(SqlClient db, Collection<String> codes);

  /** All of them, by code. */
  Uni<List<Material>> materials(SqlClient db);

  /**
   * The prices that hold in a division at an instant, by material code: the division's own before
   * the city's. Fails with {@code price-missing} naming the first material that has none.
   */
  Uni<Map<String, Price>> prices(
      SqlClient db, Collection<String> codes, String divisionCode, Instant at);

  /** With the certificate that counts now. Fails with {@code scale-not-found}. */
  Uni<Scale> scale(SqlClient db, UUID id);

  /**
   * The factors of the set that is active at an instant, by material code: a material without a
   * factor has its parent's. Empty when no set is active; a material that is not there saves
   * nothing that anybody could claim.
   */
  Uni<List<Factor>> activeFactors(SqlClient db, Instant at);
}
