package city.liangwang.integration.citydata.app;

import city.liangwang.integration.citydata.City;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Hands one module its part of the city. A bean; it translates the records of the files into those
 * of the module's {@code spi} and calls it.
 */
interface CityPart {

  /** When it is its turn: a part may refer to what earlier parts have loaded. */
  Turn turn();

  /** Loading the same city again must change nothing. */
  Uni<Void> load(SqlConnection tx, City city);

  /** The modules that may have a part, in the order in which they are loaded. */
  enum Turn {
    AREA,
    CATALOG,
    PEOPLE,
    BOOKING,
    WALLET,
    CUSTODY,
    SORTING,
    STATISTICS
  }
}
