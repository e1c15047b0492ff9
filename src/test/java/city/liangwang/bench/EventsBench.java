package city.liangwang.bench;

import city.liangwang.booking.PickupState;
import city.liangwang.platform.outbox.Event;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.statistics.Day;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Run by {@code bench/events/run}; bench/README.md says what the figures mean. */
@QuarkusTest
class EventsBench {

  private static final int PICKUPS = 2_000;
  private static final int ROUNDS = 3;
  private static final long POLL_MILLIS = 20;
  private static final LocalDate FIRST = LocalDate.of(2027, 5, 1);

  @Inject Pool pool;
  @Inject Outbox outbox;

  @Test
  void events_from_the_outbox_to_the_figures() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var events = events(FIRST.plusDays(round));
      pool.withTransaction(tx -> append(tx, events)).await().indefinitely();
      var start = System.nanoTime();
      while (undelivered() > 0) {
        Thread.sleep(POLL_MILLIS);
      }
      var taken = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf(
          "%d events of %d pickups: %d ms, %d events a second%n",
          events.size(), PICKUPS, taken.toMillis(), events.size() * 1_000L / taken.toMillis());
    }
  }

  /** Each bag is booked, assigned, reached and weighed, in one of 20 communities. */
  private static List<Event> events(LocalDate date) {
    var random = new Random(date.toEpochDay());
    var places = IntStream.range(0, 20).mapToObj(any -> new Day(date)).toList();
    var households = IntStream.range(0, 1_500).mapToObj(any -> UUID.randomUUID()).toList();
    var events = new ArrayList<Event>();
    for (int pickup = 0; pickup < PICKUPS; pickup++) {
      var id = UUID.randomUUID();
      var household = random.nextInt(households.size());
      var day = places.get(household % places.size());
      events.add(day.moved(id, null, PickupState.BOOKED));
      events.add(day.moved(id, PickupState.BOOKED, PickupState.ASSIGNED));
      events.add(day.moved(id, PickupState.ASSIGNED, PickupState.ARRIVED));
      events.add(
          day.weighedFor(
              id,
              households.get(household),
              Day.line("P1", 1 + random.nextInt(9_000), 99),
              Day.line("MIX", 1 + random.nextInt(9_000), 9)));
      events.add(day.moved(id, PickupState.ARRIVED, PickupState.WEIGHED));
    }
    return events;
  }

  private Uni<Void> append(SqlConnection tx, List<Event> events) {
    return Multi.createFrom()
        .iterable(events)
        .onItem()
        .transformToUniAndConcatenate(event -> outbox.append(tx, event))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private long undelivered() {
    return pool.query("select count(*) from platform.event where delivered_at is null")
        .execute()
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getLong(0);
  }
}
