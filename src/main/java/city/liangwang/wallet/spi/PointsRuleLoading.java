package city.liangwang.wallet.spi;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Takes the points rules of the city's files into the database. */
public interface PointsRuleLoading {

  /**
   * Adds what is new and changes what the files say differently; the same again changes nothing. A
   * rule that is gone from the files stays until it ends: the files should end it.
   */
  Uni<Void> load(SqlConnection tx, List<PointsRuleEntry> rules);
}
