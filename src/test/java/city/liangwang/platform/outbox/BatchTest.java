package city.liangwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchTest {

  @Inject Pool pool;
  @Inject Listener listener;
  @Inject Happening happening;
  @Inject EventDelivery delivery;
  @Inject OutboxConfig config;

  @Test
  void what_happened_together_is_told_together() {
    var aggregate = UUID.randomUUID();
    happening.happen(Happening.numbers(aggregate, 100));
    happening.awaitHeard(aggregate, 100);
    // All of them were there when the line was taken.
    assertThat(listener.callsFor(aggregate)).isEqualTo(1);
  }

  @Test
  void more_than_fit_into_one_batch_come_in_several_and_in_order() {
    var aggregate = UUID.randomUUID();
    var count = 2 * config.batch() + 1;
    happening.happen(Happening.numbers(aggregate, count));
    happening.awaitHeard(aggregate, count);
    assertThat(listener.callsFor(aggregate)).isEqualTo(3);
    assertThat(listener.of(aggregate)).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void several_who_deliver_at_once_deliver_each_event_once_and_in_order() {
    var aggregates = Stream.generate(UUID::randomUUID).limit(20).toList();
    var events =
        IntStream.range(0, 10)
            .boxed()
            .flatMap(number -> aggregates.stream().map(id -> new SomethingHappened(id, number)))
            .toArray(Event[]::new);
    happening.happen(events);
    AtOnce.eight(
        any -> {
          delivery.drain().await().indefinitely();
          return any;
        });
    for (var aggregate : aggregates) {
      happening.awaitDelivered(aggregate);
      assertThat(listener.of(aggregate)).isEqualTo(IntStream.range(0, 10).boxed().toList());
    }
  }

  @Test
  void events_of_one_aggregate_queue_in_one_line() {
    var aggregate = UUID.randomUUID();
    happening.happen(Happening.numbers(aggregate, 3));
    happening.awaitDelivered(aggregate);
    var lines =
        happening.one(
            "select count(distinct shard) from platform.event where aggregate_id = $1",
            Tuple.of(aggregate),
            row -> row.getLong(0));
    assertThat(lines).isEqualTo(1);
    var line =
        happening.one(
            "select min(shard) from platform.event where aggregate_id = $1",
            Tuple.of(aggregate),
            row -> row.getInteger(0));
    assertThat(line).isEqualTo(Outbox.shardOf(new SomethingHappened(aggregate, 9)));
  }

  @Test
  void aggregates_are_spread_over_all_lines() {
    var lines =
        Stream.generate(UUID::randomUUID)
            .limit(2_000)
            .map(id -> Outbox.shardOf(new SomethingHappened(id, 0)))
            .distinct()
            .toList();
    assertThat(lines).hasSize(Outbox.SHARDS).allMatch(line -> line >= 0 && line < Outbox.SHARDS);
    long known =
        happening.one(
            "select count(*) from platform.event_shard", Tuple.tuple(), row -> row.getLong(0));
    assertThat(known).isEqualTo(Outbox.SHARDS);
  }

  @Test
  void an_event_that_nobody_wants_is_marked_and_told_to_nobody() {
    var aggregate = UUID.randomUUID();
    happening.happen(new NobodyCares(aggregate), new SomethingHappened(aggregate, 1));
    happening.awaitDelivered(aggregate);
    assertThat(listener.of(aggregate)).containsExactly(1);
  }

  @Test
  void what_is_delivered_again_is_told_again() {
    var aggregate = UUID.randomUUID();
    happening.happen(Happening.numbers(aggregate, 2));
    happening.awaitDelivered(aggregate);
    pool.preparedQuery("update platform.event set delivered_at = null where aggregate_id = $1")
        .execute(Tuple.of(aggregate))
        .await()
        .indefinitely();
    happening.awaitDelivered(aggregate);
    assertThat(listener.of(aggregate)).isEqualTo(List.of(0, 1, 0, 1));
  }

  @Test
  void the_database_keeps_each_event_once() {
    var aggregate = UUID.randomUUID();
    happening.happen(new SomethingHappened(aggregate, 1));
    happening.awaitDelivered(aggregate);
    assertThat(
            happening.refusal(
                """
                insert into platform.event (id, type, aggregate_id, shard, occurred_at, payload)
                select id, type, aggregate_id, shard, occurred_at, payload
                from platform.event where aggregate_id = $1
                """,
                aggregate))
        .isEqualTo("event_id_key");
    assertThat(
            happening.refusal(
                "insert into platform.event_shard select shard from platform.event_shard"
                    + " where shard >= $1",
                0))
        .isEqualTo("event_shard_pkey");
  }

  /** Has no handler. */
  record NobodyCares(UUID aggregateId) implements Event {}
}
