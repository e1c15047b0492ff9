package city.liangwang.catalog.data;

import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Scale;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Scales with the certificate that counts. */
@ApplicationScoped
public class Scales {

  private static final String SCALE =
      """
      select scale.id, serial, max_grams, interval_grams, certificate.valid_until
      from catalog.scale
        cross join lateral (
          select valid_until from catalog.calibration
          where scale_id = scale.id order by position desc limit 1) certificate
      where scale.id = $1
      """;

  /** Fails with {@code scale-not-found}. */
  public Uni<Scale> get(SqlClient db, UUID id) {
    return db.preparedQuery(SCALE)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    CatalogRows::scale,
                    () -> CatalogProblem.SCALE_NOT_FOUND.because("no scale " + id)));
  }
}
