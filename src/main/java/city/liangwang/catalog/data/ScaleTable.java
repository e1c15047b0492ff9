package city.liangwang.catalog.data;

import city.liangwang.catalog.domain.Certificate;
import city.liangwang.catalog.domain.NewScale;
import city.liangwang.catalog.domain.ScaleCard;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scales as they are registered and verified. */
@ApplicationScoped
public class ScaleTable {

  private static final String LIST =
      """
      select scale.id, serial, kind, accuracy_class, max_grams, interval_grams,
             verification_interval_grams, station_id, centre_id, collector, synthetic,
             certificate.certificate_number, certificate.valid_until
      from catalog.scale
        cross join lateral (
          select certificate_number, valid_until from catalog.calibration
          where scale_id = scale.id order by position desc limit 1) certificate
      where ($1::text is null or serial = $1) and ($2::text is null or serial > $2)
      order by serial
      limit $3
      """;

  private static final String INSERT =
      """
      insert into catalog.scale (id, serial, kind, accuracy_class, max_grams, interval_grams,
        verification_interval_grams, station_id, centre_id, collector, synthetic, source)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, 'registered')
      on conflict do nothing
      """;

  private static final String INSERT_CERTIFICATE =
      """
      insert into catalog.calibration
        (id, scale_id, certificate_number, valid_until, created_at, created_by)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (id) do nothing
      """;

  private final Clock clock;

  ScaleTable(Clock clock) {
    this.clock = clock;
  }

  /** By serial number, beginning after {@code afterSerial}; {@code limit} of them at the most. */
  public Uni<List<ScaleCard>> find(
      SqlClient db, @Nullable String serial, @Nullable String afterSerial, int limit) {
    return db.preparedQuery(LIST)
        .execute(Tuple.from(Arrays.asList(serial, afterSerial, limit)))
        .map(rows -> Rows.list(rows, CatalogRows::scaleCard));
  }

  /** False when id or serial number are another scale's. */
  public Uni<Boolean> insertIfNew(SqlConnection tx, UUID id, NewScale scale) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                Arrays.asList(
                    id,
                    scale.serial(),
                    scale.kind().word(),
                    scale.accuracyClass(),
                    scale.maxGrams(),
                    scale.intervalGrams(),
                    scale.verificationIntervalGrams(),
                    scale.holder().stationId(),
                    scale.holder().centreId(),
                    scale.holder().collector())))
        .map(rows -> rows.rowCount() == 1);
  }

  /** The certificate that counts from now on; false when the id is another one's. */
  public Uni<Boolean> insertIfNew(
      SqlConnection tx, UUID id, UUID scaleId, UUID person, Certificate certificate) {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    return tx.preparedQuery(INSERT_CERTIFICATE)
        .execute(
            Tuple.from(
                List.of(id, scaleId, certificate.number(), certificate.validUntil(), at, person)))
        .map(rows -> rows.rowCount() == 1);
  }
}
