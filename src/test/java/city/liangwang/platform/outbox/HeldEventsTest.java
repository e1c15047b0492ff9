package city.liangwang.platform.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One event that can not be handled stops its own aggregate and nobody else. */
@QuarkusTest
class HeldEventsTest {

  @Inject Pool pool;
  @Inject Listener listener;
  @Inject Happening happening;
  @Inject MeterRegistry metrics;

  private final List<UUID> refused = new ArrayList<>();

  private void refuse(UUID aggregate, int number) {
    refused.add(aggregate);
    listener.refuse(aggregate, number);
  }

  private void accept(UUID aggregate) {
    listener.accept(aggregate);
    happening.awaitDelivered(aggregate);
  }

  @AfterEach
  void nothingWaits() {
    refused.forEach(this::accept);
  }

  private static List<Integer> firstNumbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void others_of_the_same_line_go_on() {
    var line = happening.neighbours(5);
    refuse(line.get(2), 1);
    var all = new ArrayList<Event>();
    for (var number = 0; number < 4; number++) {
      for (var aggregate : line) {
        all.add(new SomethingHappened(aggregate, number));
      }
    }
    happening.happen(all.toArray(Event[]::new));
    for (var aggregate : line) {
      happening.awaitHeard(aggregate, aggregate.equals(line.get(2)) ? 1 : 4);
    }
    assertThat(listener.of(line.get(0))).isEqualTo(firstNumbers(4));
    assertThat(listener.of(line.get(4))).isEqualTo(firstNumbers(4));
  }

  @Test
  void later_events_of_its_aggregate_wait_for_it_and_come_in_their_order() {
    var aggregate = UUID.randomUUID();
    refuse(aggregate, 2);
    happening.happen(Happening.numbers(aggregate, 5));
    happening.awaitAttempts(aggregate, 1);
    assertThat(listener.of(aggregate)).containsExactly(0, 1);
    assertThat(happening.undelivered(aggregate)).isEqualTo(3);

    happening.happen(new SomethingHappened(aggregate, 5));
    happening.awaitAttempts(aggregate, 2);
    assertThat(listener.of(aggregate)).containsExactly(0, 1);

    accept(aggregate);
    assertThat(listener.of(aggregate)).isEqualTo(firstNumbers(6));
    assertThat(happening.attempts(aggregate)).isZero();
  }

  @Test
  void the_first_the_last_and_an_only_one_are_found_alike() {
    for (var bad : List.of(0, 9)) {
      var aggregate = UUID.randomUUID();
      refuse(aggregate, bad);
      happening.happen(Happening.numbers(aggregate, 10));
      happening.awaitAttempts(aggregate, 1);
      assertThat(listener.of(aggregate)).isEqualTo(firstNumbers(bad));
    }
    var only = UUID.randomUUID();
    refuse(only, 0);
    happening.happen(new SomethingHappened(only, 0));
    happening.awaitAttempts(only, 1);
    assertThat(listener.of(only)).isEmpty();
  }

  @Test
  void several_bad_ones_of_one_batch_are_all_found() {
    var line = happening.neighbours(8);
    for (var i = 0; i < 8; i += 2) {
      refuse(line.get(i), 0);
    }
    happening.happen(
        line.stream().map(aggregate -> new SomethingHappened(aggregate, 0)).toArray(Event[]::new));
    for (var i = 0; i < 8; i++) {
      if (i % 2 == 0) {
        happening.awaitAttempts(line.get(i), 1);
      } else {
        happening.awaitHeard(line.get(i), 1);
      }
    }
    assertThat(listener.of(line.get(0))).isEmpty();
    assertThat(listener.of(line.get(7))).containsExactly(0);
  }

  @Test
  void what_can_not_be_read_is_held_as_what_can_not_be_handled() {
    var line = happening.neighbours(2);
    var id = UUID.randomUUID();
    pool.preparedQuery(
            """
            insert into platform.event (id, type, aggregate_id, shard, occurred_at, payload)
            values ($1, 'SomethingHappened', $2, 7, now(), $3)
            """)
        .execute(Tuple.of(id, line.get(0), new JsonObject().put("number", "many")))
        .await()
        .indefinitely();
    happening.happen(new SomethingHappened(line.get(1), 0));
    happening.awaitHeard(line.get(1), 1);
    happening.awaitAttempts(line.get(0), 1);

    pool.preparedQuery("update platform.event set payload = $2 where id = $1")
        .execute(
            Tuple.of(
                id, new JsonObject().put("aggregateId", line.get(0).toString()).put("number", 3)))
        .await()
        .indefinitely();
    happening.awaitDelivered(line.get(0));
    assertThat(listener.of(line.get(0))).containsExactly(3);
  }

  @Test
  void each_attempt_waits_longer_than_the_one_before() {
    var aggregate = UUID.randomUUID();
    refuse(aggregate, 0);
    happening.happen(new SomethingHappened(aggregate, 0));
    happening.awaitAttempts(aggregate, 2);
    var seconds =
        happening.one(
            """
            update platform.event_held set attempts = 7, retry_at = now()
            where aggregate_id = $1 returning 1
            """,
            Tuple.of(aggregate),
            row -> row.getInteger(0));
    assertThat(seconds).isEqualTo(1);
    happening.awaitAttempts(aggregate, 8);
    var wait =
        happening.one(
            """
            select extract(epoch from retry_at - now())::bigint from platform.event_held
            where aggregate_id = $1
            """,
            Tuple.of(aggregate),
            row -> row.getLong(0));
    assertThat(wait).isBetween(60L, 128L);
    release(aggregate);
  }

  @Test
  void no_wait_is_longer_than_the_longest() {
    var aggregate = UUID.randomUUID();
    refuse(aggregate, 0);
    happening.happen(new SomethingHappened(aggregate, 0));
    happening.awaitAttempts(aggregate, 1);
    pool.preparedQuery(
            """
            update platform.event_held set attempts = 2000000000, retry_at = now()
            where aggregate_id = $1
            """)
        .execute(Tuple.of(aggregate))
        .await()
        .indefinitely();
    happening.awaitAttempts(aggregate, 2_000_000_001);
    var wait =
        happening.one(
            """
            select extract(epoch from retry_at - now())::bigint from platform.event_held
            where aggregate_id = $1
            """,
            Tuple.of(aggregate),
            row -> row.getLong(0));
    assertThat(wait).isBetween(200L, 300L);
    release(aggregate);
  }

  private void release(UUID aggregate) {
    listener.accept(aggregate);
    pool.preparedQuery("update platform.event_held set retry_at = now() where aggregate_id = $1")
        .execute(Tuple.of(aggregate))
        .await()
        .indefinitely();
  }

  @Test
  void who_runs_it_sees_how_many_wait() {
    var aggregate = UUID.randomUUID();
    refuse(aggregate, 0);
    happening.happen(new SomethingHappened(aggregate, 0));
    happening.awaitAttempts(aggregate, 1);
    await()
        .atMost(20, SECONDS)
        .until(() -> metrics.get("liangwang.outbox.held").gauge().value() >= 1);
    assertThat(metrics.get("liangwang.outbox.lag.events").gauge().value()).isPositive();
    accept(aggregate);
    await()
        .atMost(20, SECONDS)
        .until(() -> metrics.get("liangwang.outbox.held").gauge().value() == 0);
  }

  @Test
  void the_database_holds_an_aggregate_once_and_only_for_an_event_that_exists() {
    assertThat(
            happening.refusal(
                "insert into platform.event_held values ($1, $2, 1, now())",
                UUID.randomUUID(),
                UUID.randomUUID()))
        .isEqualTo("event_held_event_id_fkey");
    var aggregate = UUID.randomUUID();
    happening.happen(new SomethingHappened(aggregate, 0));
    happening.awaitDelivered(aggregate);
    assertThat(
            happening.refusal(
                """
                insert into platform.event_held
                select aggregate_id, id, 0, now() from platform.event where aggregate_id = $1
                """,
                aggregate))
        .isEqualTo("event_held_attempts_check");
  }
}
