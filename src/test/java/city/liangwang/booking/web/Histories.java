package city.liangwang.booking.web;

import city.liangwang.testing.World;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What the database knows of pickups. */
@ApplicationScoped
class Histories {

  private final World world;

  Histories(World world) {
    this.world = world;
  }

  /** How many places of a slot are taken; none when nobody has booked into it yet. */
  int booked(UUID station, Instant start) {
    return world.one(
        "select coalesce(sum(booked), 0)::integer from booking.slot where station_id = $1 and starts_at = $2",
        Tuple.of(station, start.atOffset(ZoneOffset.UTC)),
        row -> row.getInteger(0));
  }

  List<String> steps(UUID pickup) {
    return texts(
        "select coalesce(array_agg(to_state order by number), '{}') from booking.step where pickup_id = $1",
        pickup);
  }

  /** Every step as it was told to others: from, to and why. */
  List<String> told(UUID pickup) {
    return texts(
        """
        select coalesce(array_agg(concat_ws(' ', payload ->> 'from', payload ->> 'to', payload ->> 'reasonCode')
          order by sequence), '{}')
        from platform.event where aggregate_id = $1 and type = 'PickupMoved'
        """,
        pickup);
  }

  long count(String table, UUID pickup) {
    return world.one(
        "select count(*) from " + table + " where pickup_id = $1",
        Tuple.of(pickup),
        row -> row.getLong(0));
  }

  long looks(UUID staff, UUID resident) {
    return world.one(
        "select count(*) from platform.audit_entry where person_id = $1 and subject_id = $2",
        Tuple.of(staff, resident),
        row -> row.getLong(0));
  }

  private List<String> texts(String sql, UUID pickup) {
    return List.of(world.one(sql, Tuple.of(pickup), row -> row.getArrayOfStrings(0)));
  }
}
