package city.liangwang.testing;

import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Things that are simply there, so that a test of a later step need not walk all the earlier ones,
 * and a list has rows of exactly known times.
 */
@ApplicationScoped
public class Yard {

  private static final String TRIP =
      """
      insert into custody.trip (id, station_id, division_code, centre_id, driver_id, plate, state,
        seal_number, load_transfer, planned_at)
      select $1, id, division_code, $3, $4, 'TINY-1', $5, 'SEAL-1',
        case when $5 = 'PLANNED' then null else gen_random_uuid() end, $6
      from area.station where id = $2
      """;

  private static final String HANDOVER =
      """
      insert into custody.handover (id, station_id, division_code, collector_id, keeper_id, at,
        transfer_id, weighing_ids)
      select $1, id, division_code, gen_random_uuid(), gen_random_uuid(), $3, gen_random_uuid(),
        array[gen_random_uuid()]
      from area.station where id = $2
      """;

  private static final String LINE =
      """
      insert into custody.handover_line (handover_id, material_code, door_grams, station_grams)
      values ($1, $2, $3, $3)
      """;

  private static final String READING =
      """
      with filled as (
        insert into custody.fill (station_id, container_code, material_code, opened_at, trip_id)
        values ($1, $2, $3, now(), $4) returning id)
      insert into custody.handover_reading (handover_id, position, fill_id, grams)
      select $5, $6, id, $7 from filled
      """;

  private static final String INTAKE =
      """
      insert into sorting.intake (id, trip_id, station_id, station_division_code, centre_id,
        centre_division_code, clerk_id, weighbridge_id, at, gross_grams, tare_grams,
        within_tolerance, transfer_id)
      select $1, gen_random_uuid(), gen_random_uuid(), division_code, id, division_code,
        gen_random_uuid(), gen_random_uuid(), $3, 3000, 1000, true, gen_random_uuid()
      from area.centre where id = $2
      """;

  private static final String INTAKE_LINE =
      """
      insert into sorting.intake_line
        (intake_id, material_code, manifest_grams, intake_grams, left_grams)
      values ($1, 'MIX', 2000, 2000, 2000)
      """;

  private static final String LOT =
      """
      with run as (
        insert into sorting.run (id, centre_id, division_code, clerk_id, at, residue_grams,
          loss_grams, transfer_id)
        select gen_random_uuid(), id, division_code, gen_random_uuid(), $3, 0, 0, gen_random_uuid()
        from area.centre where id = $2 returning id, centre_id)
      insert into sorting.lot (id, run_id, centre_id, material_code, grams, made_at, state)
      select $1, id, centre_id, 'P1', 2000, $3, 'STORED' from run
      """;

  private static final String OUTBOUND =
      """
      insert into sorting.outbound (id, centre_id, division_code, recycler_id, clerk_id, plate,
        manifest_number, at, state, transfer_id)
      select $1, id, division_code, $3, gen_random_uuid(), 'TINY-9', 'M-1', $4, 'SHIPPED',
        gen_random_uuid()
      from area.centre where id = $2
      """;

  private static final String OUTBOUND_LOT =
      "insert into sorting.outbound_lot (outbound_id, lot_id) values ($1, $2)";

  private final Pool pool;
  private final World world;
  private final Books books;

  Yard(Pool pool, World world, Books books) {
    this.pool = pool;
    this.world = world;
    this.books = books;
  }

  /** A truck from {@link World#aStation} that stands at {@link World#aCentre} with these grams. */
  public Truck aTruckWith(Map<String, Long> grams) {
    var trip = UUID.randomUUID();
    var station = world.aStation();
    var driver = world.aDriverOf(station);
    var now = Instant.now();
    execute(TRIP, trip, station, world.aCentre(), driver.id(), "ARRIVED", utc(now));
    var handover = UUID.randomUUID();
    execute(HANDOVER, handover, station, utc(now));
    var codes = List.copyOf(grams.keySet());
    for (int i = 0; i < codes.size(); i++) {
      var code = codes.get(i);
      var carried = grams.getOrDefault(code, 0L);
      execute(LINE, handover, code, carried);
      execute(READING, station, Chain.aContainer(), code, trip, handover, i, carried);
      books.move(
          AccountKey.grams(UUID.randomUUID(), AccountKind.COMMUNITY_SOURCE, code),
          AccountKey.grams(trip, AccountKind.TRIP_LOAD, code),
          carried);
    }
    return new Truck(trip, station, driver, handover);
  }

  /** A hand-over in a list; nothing of it is in the ledger. */
  public UUID aHandoverAt(UUID stationId, Instant at) {
    var id = UUID.randomUUID();
    execute(HANDOVER, id, stationId, utc(at));
    execute(LINE, id, "MIX", 1_000);
    return id;
  }

  /** A truck that was called at that time. */
  public UUID aTripAt(UUID stationId, UUID centreId, UUID driverId, Instant at) {
    var id = UUID.randomUUID();
    execute(TRIP, id, stationId, centreId, driverId, "PLANNED", utc(at));
    return id;
  }

  /** An intake in a list; nothing of it is in the ledger. */
  public UUID anIntakeAt(UUID centreId, Instant at) {
    var id = UUID.randomUUID();
    execute(INTAKE, id, centreId, utc(at));
    execute(INTAKE_LINE, id);
    return id;
  }

  /** A lot of 2 kg of P1 in a list; nothing of it is in the ledger. */
  public UUID aLotAt(UUID centreId, Instant at) {
    var id = UUID.randomUUID();
    execute(LOT, id, centreId, utc(at));
    return id;
  }

  /** An outbound in a list; nothing of it is in the ledger. */
  public UUID anOutboundAt(UUID centreId, UUID recyclerId, Instant at) {
    var id = UUID.randomUUID();
    execute(OUTBOUND, id, centreId, recyclerId, utc(at));
    execute(OUTBOUND_LOT, id, aLotAt(centreId, at));
    return id;
  }

  /** The types of the events that were told of something, in their order. */
  public List<String> toldOf(UUID aggregateId) {
    var types = new ArrayList<String>();
    pool.preparedQuery("select type from platform.event where aggregate_id = $1 order by sequence")
        .execute(Tuple.of(aggregateId))
        .await()
        .indefinitely()
        .forEach(row -> types.add(row.getString(0)));
    return types;
  }

  /** A plain statement, as somebody would write it past the application. */
  public void execute(String sql, @Nullable Object... values) {
    pool.preparedQuery(sql).execute(Tuple.from(Arrays.asList(values))).await().indefinitely();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** A truck that has arrived, and the one hand-over that filled it. */
  public record Truck(UUID tripId, UUID stationId, Actor driver, UUID handoverId) {}
}
