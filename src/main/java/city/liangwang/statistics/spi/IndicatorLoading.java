package city.liangwang.statistics.spi;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Takes the indicators of the city's files into the database. */
public interface IndicatorLoading {

  /**
   * Adds what is new; the same again changes nothing. A new version of a definition stands beside
   * the old one, a declared figure that changed is a further one.
   */
  Uni<Void> load(SqlConnection tx, CityIndicators indicators);
}
