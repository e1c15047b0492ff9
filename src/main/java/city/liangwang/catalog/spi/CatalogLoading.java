package city.liangwang.catalog.spi;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Takes the catalogue of the city's files into the database. */
public interface CatalogLoading {

  /**
   * Adds what is new and changes what the files say differently; the same again changes nothing.
   *
   * <p>A price of the files that they do not hold any more is taken back. Where an administrator
   * let another price begin, the file's price ends there whatever the file says. Fails with an
   * {@link IllegalStateException} that says so when a price of the files would hold at the same
   * time as one that an administrator has made.
   */
  Uni<Void> load(SqlConnection tx, CityCatalog catalog);
}
