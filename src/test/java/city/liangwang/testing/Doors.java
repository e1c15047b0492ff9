package city.liangwang.testing;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupState;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Doors at which collectors stand, and what is weighed there. */
@ApplicationScoped
public class Doors {

  // Each pickup has a slot of its own, so that no test fills the slot of another.
  private static final String SLOT =
      """
      insert into booking.slot (station_id, starts_at, ends_at, capacity, booked)
      values ($1, date_trunc('day', now()) + $2 * interval '1 millisecond', now() + interval '1 day', 1, 1)
      """;

  private static final String PICKUP =
      """
      insert into booking.pickup (id, kind, state, resident_id, household_id, address_id, community_id,
        division_code, station_id, slot_start, slot_end, booked_at, collector_id, steps)
      select $1, $2, $3, $4, $5, $6, $7, c.division_code, $8, s.starts_at, s.ends_at,
        now() - interval '2 hours', $9, 3
      from area.community c, booking.slot s
      where c.id = $7 and s.station_id = $8
        and s.starts_at = date_trunc('day', now()) + $10 * interval '1 millisecond'
      """;

  private static final String STEPS =
      """
      insert into booking.step (pickup_id, number, from_state, to_state, collector_id, person_id, at)
      values ($1, 1, null, 'BOOKED', null, $2, now() - interval '2 hours'),
        ($1, 2, 'BOOKED', 'ASSIGNED', $3, $3, now() - interval '1 hour'),
        ($1, 3, 'ASSIGNED', 'ARRIVED', $3, $3, now() - interval '10 minutes')
      """;

  // Three points for a visit, unless the city's own rules say so already.
  private static final String POINTS =
      """
      insert into wallet.points_rule (code, earned_by, points, name_zh, name_en, valid_from)
      select 'TEST-VISIT', 'visit', 3, '每次', 'Per visit', '2020-01-01'
      where not exists (select 1 from wallet.points_rule)
      """;

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Pool pool;
  private final World world;

  Doors(Pool pool, World world) {
    this.pool = pool;
    this.world = world;
  }

  /** A collector of the resident's station has arrived ten minutes ago. */
  public Door aDoor(PickupKind kind) {
    var resident = world.aResidentWithAnAddress();
    return aDoor(kind, resident, world.aCollectorOf(resident.stationId()));
  }

  public Door aDoor(PickupKind kind, Resident resident, Actor collector) {
    return aPickup(kind, PickupState.ARRIVED, resident, collector);
  }

  /** The collector is still on the way. */
  public Door aPickupOnTheWay() {
    var resident = world.aResidentWithAnAddress();
    var collector = world.aCollectorOf(resident.stationId());
    return aPickup(PickupKind.MIXED_BAG, PickupState.ASSIGNED, resident, collector);
  }

  private Door aPickup(PickupKind kind, PickupState state, Resident resident, Actor collector) {
    execute(POINTS);
    var id = UUID.randomUUID();
    int slot = COUNTER.incrementAndGet();
    execute(SLOT, resident.stationId(), slot);
    execute(
        PICKUP,
        id,
        kind.name(),
        state.name(),
        resident.id(),
        resident.householdId(),
        resident.addressId(),
        resident.communityId(),
        resident.stationId(),
        collector.id(),
        slot);
    execute(STEPS, id, resident.id(), collector.id());
    return new Door(id, resident, collector);
  }

  private void execute(String sql, Object... values) {
    pool.preparedQuery(sql).execute(Tuple.from(Arrays.asList(values))).await().indefinitely();
  }

  /** A bag code that nobody else has. */
  public static String aBag() {
    return "TEST-" + COUNTER.incrementAndGet() + "-" + ProcessHandle.current().pid();
  }

  /** A line whose weight is typed in, with a bag of its own. */
  public static Map<String, Object> typed(String materialCode, long grams) {
    var line = new LinkedHashMap<String, Object>();
    line.put("materialCode", materialCode);
    line.put("grams", grams);
    line.put("bagCode", aBag());
    return line;
  }

  /** The same line with one more field, or with another value in it. */
  public static Map<String, Object> with(Map<String, Object> line, String field, Object value) {
    var changed = new LinkedHashMap<>(line);
    changed.put(field, value);
    return changed;
  }

  /** Weighs at the door, as its collector; answers the id of the weighing. */
  public static UUID weighed(Door door, List<Map<String, Object>> lines) {
    var id = UUID.randomUUID();
    weigh(door, id, lines).statusCode(200);
    return id;
  }

  public static ValidatableResponse weigh(
      Door door, UUID weighingId, List<Map<String, Object>> lines) {
    return door.collector()
        .given()
        .body(Map.of("pickupId", door.pickupId(), "lines", lines))
        .put("/api/v1/door-weighings/" + weighingId)
        .then();
  }

  /** A pickup, who gives and who stands at the door. */
  public record Door(UUID pickupId, Resident resident, Actor collector) {}
}
