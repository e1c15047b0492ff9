package city.liangwang.catalog.app;

import city.liangwang.catalog.data.CatalogTables;
import city.liangwang.catalog.spi.CatalogLoading;
import city.liangwang.catalog.spi.CityCatalog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes the catalogue of the city's files into the database. */
@ApplicationScoped
public class LoadCatalog implements CatalogLoading {

  private static final String EXCLUSION_VIOLATION = "23P01";

  private final CatalogTables tables;
  private final Clock clock;

  LoadCatalog(CatalogTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, CityCatalog catalog) {
    return tables
        .putMaterials(tx, catalog.materials())
        .chain(() -> putPrices(tx, catalog))
        .chain(() -> tables.putFactorSets(tx, catalog.factorSets()))
        .chain(() -> tables.putFactors(tx, catalog.factors()))
        .chain(() -> tables.putScales(tx, catalog.scales(), clock.instant()));
  }

  private Uni<Void> putPrices(SqlConnection tx, CityCatalog catalog) {
    return tables
        .putPrices(tx, catalog.prices(), clock.instant())
        .onFailure(LoadCatalog::isOverlap)
        .transform(
            overlap ->
                new IllegalStateException(
                    "A price of the city's files holds at the same time as one that an administrator has made: "
                        + overlap.getMessage(),
                    overlap));
  }

  private static boolean isOverlap(Throwable failure) {
    return failure instanceof PgException refused
        && EXCLUSION_VIOLATION.equals(refused.getSqlState());
  }
}
