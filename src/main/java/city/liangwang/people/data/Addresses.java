package city.liangwang.people.data;

import city.liangwang.people.Address;
import city.liangwang.people.PeopleProblem;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Addresses and the households behind them. */
@ApplicationScoped
public class Addresses {

  private static final String SELECT =
      "select id, resident_id, household_id, community_id, line from people.address ";

  private static final String OWN =
      SELECT + "where id = $1 and resident_id = $2 and erased_at is null for key share";

  private static final String OF_RESIDENT =
      SELECT
          + """
          where resident_id = $1 and erased_at is null order by registered_at, id limit 100
          """;

  private static final String LOCK =
      "select id from people.address where resident_id = $1 order by id for update";

  private static final String ERASE =
      """
      update people.address set line = '', erased_at = $2
      where resident_id = $1 and erased_at is null
      """;

  private static final String INSERT_HOUSEHOLD =
      """
      insert into people.household (id, community_id, door) values ($1, $2, $3)
      on conflict (community_id, door) do nothing
      """;

  private static final String HOUSEHOLD =
      "select id from people.household where community_id = $1 and door = $2";

  private static final String INSERT =
      """
      insert into people.address (id, resident_id, household_id, community_id, line, registered_at)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String COUNT =
      "select count(*) from people.address where resident_id = $1 and erased_at is null";

  /**
   * Locked, so that it stays until the transaction ends: a pickup that is being booked is there
   * before the account can be closed. Fails with {@code address-not-found}, also for the address of
   * another resident.
   */
  public Uni<Address> get(SqlClient db, UUID residentId, UUID id) {
    return db.preparedQuery(OWN)
        .execute(Tuple.of(id, residentId))
        .map(rows -> Rows.get(rows, Addresses::of, () -> notFound(id)));
  }

  /** Fails with {@code address-not-found}. */
  public Uni<Address> get(SqlClient db, UUID id) {
    return db.preparedQuery(SELECT + "where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, Addresses::of, () -> notFound(id)));
  }

  /** The oldest first. */
  public Uni<List<Address>> find(SqlClient db, UUID residentId) {
    return db.preparedQuery(OF_RESIDENT)
        .execute(Tuple.of(residentId))
        .map(rows -> Rows.list(rows, Addresses::of));
  }

  /** Waits for whoever books with one of them, and lets nobody begin. */
  public Uni<Void> lock(SqlConnection tx, UUID residentId) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(residentId)).replaceWithVoid();
  }

  /** What was written is gone; that there was a door in that community stays. */
  public Uni<Void> erase(SqlConnection tx, UUID residentId, Instant at) {
    return tx.preparedQuery(ERASE)
        .execute(Tuple.of(residentId, at.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  /** The household behind that door, made when nobody of it was seen before. */
  public Uni<UUID> household(SqlConnection tx, UUID communityId, String door) {
    return tx.preparedQuery(INSERT_HOUSEHOLD)
        .execute(Tuple.of(UUID.randomUUID(), communityId, door))
        .chain(inserted -> tx.preparedQuery(HOUSEHOLD).execute(Tuple.of(communityId, door)))
        .map(rows -> Rows.get(rows, row -> row.getUUID("id"), Addresses::vanished));
  }

  public Uni<Long> count(SqlConnection tx, UUID residentId) {
    return tx.preparedQuery(COUNT)
        .execute(Tuple.of(residentId))
        .map(rows -> Rows.get(rows, row -> row.getLong(0), Addresses::vanished));
  }

  public Uni<Void> insert(SqlConnection tx, Address address, Instant at) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.of(
                address.id(),
                address.residentId(),
                address.householdId(),
                address.communityId(),
                address.line(),
                at.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private static Address of(Row row) {
    return new Address(
        row.getUUID("id"),
        row.getUUID("resident_id"),
        row.getUUID("household_id"),
        row.getUUID("community_id"),
        row.getString("line"));
  }

  private static RuntimeException notFound(UUID id) {
    return PeopleProblem.ADDRESS_NOT_FOUND.because(id.toString());
  }

  private static IllegalStateException vanished() {
    return new IllegalStateException("a household that was there is gone");
  }
}
