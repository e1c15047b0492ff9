package city.liangwang.people.data;

import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Licences that were renewed, with what was there before; rows are never changed. */
@ApplicationScoped
public class LicenceRenewals {

  private static final String INSERT =
      """
      insert into people.licence_renewal
        (id, organisation_id, former_licence, former_until, licence, licensed_until, renewed_by, at)
      select $1, id, licence, licensed_until, $3, $4, $5, $6
      from people.organisation where id = $2
      """;

  private static final String RENEW =
      "update people.organisation set licence = $2, licensed_until = $3 where id = $1";

  /**
   * One renewal.
   *
   * @param licensedUntil last day, later than that of the former licence
   */
  public record Renewal(UUID id, UUID recyclerId, String licence, LocalDate licensedUntil) {}

  /** The row of the recycler must be locked. */
  public Uni<Void> insert(SqlConnection tx, Renewal renewal, UUID by, Instant at) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                List.of(
                    renewal.id(),
                    renewal.recyclerId(),
                    renewal.licence(),
                    renewal.licensedUntil(),
                    by,
                    Times.utc(at))))
        .chain(
            () ->
                tx.preparedQuery(RENEW)
                    .execute(
                        Tuple.of(renewal.recyclerId(), renewal.licence(), renewal.licensedUntil())))
        .replaceWithVoid();
  }
}
