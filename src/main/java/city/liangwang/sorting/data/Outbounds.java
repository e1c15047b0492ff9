package city.liangwang.sorting.data;

import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.NewestFirst;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.domain.Outbound;
import city.liangwang.sorting.domain.OutboundState;
import city.liangwang.sorting.domain.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outbounds in the database. */
@ApplicationScoped
public class Outbounds {

  private static final String INSERT =
      """
      insert into sorting.outbound
        (id, centre_id, division_code, recycler_id, clerk_id, plate, manifest_number, at, state, transfer_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'SHIPPED', $9)
      """;

  private static final String INSERT_LOT =
      "insert into sorting.outbound_lot (outbound_id, lot_id) values ($1, $2)";

  private static final String SELECT =
      """
      select o.*, c.received_grams, c.difference_reason,
        (select jsonb_agg(jsonb_build_array(l.id, l.material_code, l.grams) order by l.id)
         from sorting.outbound_lot ol join sorting.lot l on l.id = ol.lot_id
         where ol.outbound_id = o.id) as lots
      from sorting.outbound o
      left join sorting.confirmation c on c.outbound_id = o.id
      """;

  private static final String GET = SELECT + "where o.id = $1";

  private static final String LOCK = "select id from sorting.outbound where id = $1 for update";

  private static final String PAGE_END =
      """
       and ($1::timestamptz is null or (o.at, o.id) < ($1, $2))
      order by o.at desc, o.id desc
      limit $3
      """;

  private static final String PAGE_OF_CENTRE = SELECT + "where o.centre_id = $4" + PAGE_END;

  private static final String PAGE_OF_RECYCLER = SELECT + "where o.recycler_id = $4" + PAGE_END;

  private static final String REVERSE =
      """
      update sorting.outbound
      set state = 'REVERSED', reversal_id = $2, reversed_at = $3, reversed_by = $4, reason = $5
      where id = $1
      """;

  private static final String CONFIRM =
      """
      with confirmed as (
        update sorting.outbound set state = 'CONFIRMED' where id = $2 returning id)
      insert into sorting.confirmation
        (id, outbound_id, person_id, at, received_grams, returned_lots, transfer_id,
         difference_reason)
      select $1, id, $3, $4, $5, $6, $1, $7 from confirmed
      """;

  public Uni<Void> insert(SqlConnection tx, Outbound outbound) {
    var event = outbound.event();
    var lots = event.lots().stream().map(lot -> Tuple.of(event.outboundId(), lot.lotId())).toList();
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                List.of(
                    event.outboundId(),
                    event.centreId(),
                    event.divisionCode(),
                    event.recyclerId(),
                    outbound.clerkId(),
                    outbound.plate(),
                    outbound.manifestNumber(),
                    Times.utc(event.at()),
                    outbound.transferId())))
        .chain(() -> tx.preparedQuery(INSERT_LOT).executeBatch(lots))
        .replaceWithVoid();
  }

  /** Fails with {@code outbound-not-found}. */
  public Uni<Outbound> get(SqlClient db, UUID id) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    Outbounds::outbound,
                    () -> SortingProblem.OUTBOUND_NOT_FOUND.because("no outbound " + id)));
  }

  /** The same, locked until {@code tx} ends. */
  public Uni<Outbound> getForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(id)).chain(() -> get(tx, id));
  }

  public Uni<List<Outbound>> pageOfCentre(
      SqlClient db, UUID centreId, @Nullable Cursor after, int size) {
    return NewestFirst.page(db, PAGE_OF_CENTRE, after, size, Outbounds::outbound, centreId);
  }

  public Uni<List<Outbound>> pageOfRecycler(
      SqlClient db, UUID recyclerId, @Nullable Cursor after, int size) {
    return NewestFirst.page(db, PAGE_OF_RECYCLER, after, size, Outbounds::outbound, recyclerId);
  }

  public static Cursor cursorOf(Outbound outbound) {
    return NewestFirst.cursorOf(outbound.event().at(), outbound.event().outboundId());
  }

  public Uni<Void> reverse(
      SqlConnection tx, UUID id, UUID reversalId, Instant at, UUID person, String reason) {
    return tx.preparedQuery(REVERSE)
        .execute(Tuple.of(id, reversalId, Times.utc(at), person, reason))
        .replaceWithVoid();
  }

  public Uni<Void> confirm(
      SqlConnection tx,
      UUID confirmationId,
      UUID outboundId,
      UUID person,
      Instant at,
      Received received,
      List<UUID> returnedLots) {
    return tx.preparedQuery(CONFIRM)
        .execute(
            Tuple.from(
                Arrays.asList(
                    confirmationId,
                    outboundId,
                    person,
                    Times.utc(at),
                    received.grams(),
                    returnedLots.toArray(UUID[]::new),
                    received.differenceReason())))
        .replaceWithVoid();
  }

  private static Outbound outbound(Row row) {
    var lots =
        Rows.arrays(row, "lots")
            .map(l -> new ShippedLot(UUID.fromString(l.getString(0)), l.getString(1), l.getLong(2)))
            .toList();
    var event =
        new OutboundShipped(
            row.getUUID("id"),
            row.getUUID("centre_id"),
            row.getString("division_code"),
            row.getUUID("recycler_id"),
            Times.instant(row, "at"),
            lots);
    return new Outbound(
        event,
        row.getUUID("clerk_id"),
        row.getString("plate"),
        row.getString("manifest_number"),
        OutboundState.valueOf(row.getString("state")),
        row.getUUID("transfer_id"),
        received(row));
  }

  private static @Nullable Received received(Row row) {
    var grams = row.getLong("received_grams");
    return grams == null ? null : new Received(grams, row.getString("difference_reason"));
  }
}
