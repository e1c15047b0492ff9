package city.liangwang.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/**
 * What a resident has to finish before the account can be closed. Modules above implement it, so
 * that people need not know them.
 */
public interface OpenBusiness {

  /**
   * Fails with {@code account-has-money} or {@code account-has-pickup}. The addresses of the
   * resident are locked meanwhile: nobody books with them.
   */
  Uni<Void> requireNone(SqlConnection tx, UUID residentId);
}
