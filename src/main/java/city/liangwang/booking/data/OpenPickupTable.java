package city.liangwang.booking.data;

import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How many pickups of somebody have not ended. */
@ApplicationScoped
public class OpenPickupTable {

  // There may be no row yet that could be locked. The resident comes before the household.
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('booking of ' || owner, 0))
      from (values (1, $1::uuid), (2, $2::uuid)) as owners (number, owner)
      order by number
      """;

  static final String COUNT =
      """
      select
        (select count(*) from booking.pickup
         where resident_id = $1 and state in ('BOOKED', 'ASSIGNED', 'ARRIVED')) as of_resident,
        (select count(*) from booking.pickup
         where household_id = $2 and state in ('BOOKED', 'ASSIGNED', 'ARRIVED')) as of_household
      """;

  /** Held until {@code tx} ends. */
  public Uni<Void> lock(SqlConnection tx, UUID residentId, UUID householdId) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(residentId, householdId)).replaceWithVoid();
  }

  public Uni<Count> count(SqlConnection tx, UUID residentId, UUID householdId) {
    return tx.preparedQuery(COUNT)
        .execute(Tuple.of(residentId, householdId))
        .map(
            rows ->
                Rows.get(
                    rows,
                    row -> new Count(row.getLong("of_resident"), row.getLong("of_household")),
                    () -> new IllegalStateException("a count without a row")));
  }

  /** How many there are. */
  public record Count(long ofResident, long ofHousehold) {}
}
