package city.liangwang.statistics.data;

import city.liangwang.area.City;
import city.liangwang.platform.sql.Times;
import city.liangwang.statistics.domain.PickupStep;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** How the pickups of a day ended. */
@ApplicationScoped
public class PickupStates {

  // The steps of a pickup come as one. Where the pickup stands is where the steps that were not
  // counted yet begin; where it stands nowhere on the way, all of them were.
  private static final String WRITE =
      """
      with target as (
        select coalesce($2::integer, (select generation from statistics.live)) as generation
      ), given as (
        select * from jsonb_to_recordset($1::jsonb) as given (
          pickup_id uuid, day date, booked boolean, began jsonb, state text)
      ), booked as (
        insert into statistics.pickup (generation, pickup_id, day, state)
        select target.generation, pickup_id, day, state
        from given cross join target where booked order by pickup_id
        on conflict do nothing
        returning day, state, 1 as booked
      ), moved as (
        update statistics.pickup pickup set state = given.state
        from given cross join target
        where pickup.generation = target.generation and pickup.pickup_id = given.pickup_id
          and given.began @> to_jsonb(pickup.state) and pickup.state <> given.state
        returning pickup.day, pickup.state, 0 as booked
      ), steps as (
        select * from booked union all select * from moved
      )
      insert into statistics.pickup_total as total (
        generation, day, slot, booked, weighed, refused, cancelled, no_show, counted_at)
      select target.generation, day, $3::integer, sum(booked),
             count(*) filter (where state = 'WEIGHED'), count(*) filter (where state = 'REFUSED'),
             count(*) filter (where state = 'CANCELLED'), count(*) filter (where state = 'NO_SHOW'),
             $4::timestamptz
      from steps cross join target
      group by target.generation, day
      on conflict (generation, day, slot) do update set
        booked = total.booked + excluded.booked,
        weighed = total.weighed + excluded.weighed,
        refused = total.refused + excluded.refused,
        cancelled = total.cancelled + excluded.cancelled,
        no_show = total.no_show + excluded.no_show,
        counted_at = greatest(total.counted_at, excluded.counted_at)
      """;

  /** At most one step per pickup. */
  public Uni<Void> write(
      SqlConnection tx, Destination to, City city, List<PickupStep> steps, Instant countedAt) {
    if (steps.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var given = new JsonArray();
    steps.forEach(step -> given.add(json(city, step)));
    return tx.preparedQuery(WRITE)
        .execute(Tuple.of(given, to.generation(), to.slot(), Times.utc(countedAt)))
        .replaceWithVoid();
  }

  private static JsonObject json(City city, PickupStep step) {
    var began = new JsonArray();
    step.began().forEach(state -> began.add(state.name()));
    return new JsonObject()
        .put("pickup_id", step.pickupId().toString())
        .put("day", city.dayOf(step.at()).toString())
        .put("booked", step.booked())
        .put("began", began)
        .put("state", step.to().name());
  }
}
