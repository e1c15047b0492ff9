package city.liangwang.area.spi;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Takes the places of the city's files into the database. */
public interface AreaLoading {

  /**
   * Adds what is new and changes what the files say differently; the same again changes nothing.
   *
   * <p>What an administrator has edited stays edited. Fails with an {@link IllegalStateException}
   * that says so in one sentence when the database belongs to another city.
   */
  Uni<Void> load(SqlConnection tx, CityAreas areas);
}
