package city.liangwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.platform.outbox.EventLog.Entry;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLogTest {

  private static final Set<Class<? extends Event>> TYPES = Set.of(SomethingHappened.class);

  @Inject Pool pool;
  @Inject EventLog log;
  @Inject EventJson json;
  @Inject ObjectMapper mapper;
  @Inject Happening happening;
  @Inject Listener listener;

  private final UUID aggregate = UUID.randomUUID();

  private long horizon() {
    return pool.withTransaction(tx -> log.horizon(tx)).await().indefinitely();
  }

  private List<Integer> numbers(List<Entry> entries) {
    return entries.stream()
        .map(entry -> (SomethingHappened) entry.recorded().event())
        .filter(event -> event.aggregateId().equals(aggregate))
        .map(SomethingHappened::number)
        .toList();
  }

  private List<Entry> read(long after, long upTo, int limit) {
    return log.read(pool, TYPES, after, upTo, limit).await().indefinitely();
  }

  @Test
  void events_are_read_in_their_order_between_two_sequences() {
    var before = horizon();
    happening.happen(Happening.numbers(aggregate, 5));
    var after = horizon();
    assertThat(numbers(read(before, after, 100))).containsExactly(0, 1, 2, 3, 4);
    happening.happen(new SomethingHappened(aggregate, 5));
    assertThat(numbers(read(before, after, 100))).doesNotContain(5);
    assertThat(numbers(read(after, horizon(), 100))).containsExactly(5);
  }

  @Test
  void page_by_page_nothing_is_read_twice_and_nothing_is_missing() {
    var before = horizon();
    happening.happen(Happening.numbers(aggregate, 7));
    var upTo = horizon();
    var all = new ArrayList<Integer>();
    var after = before;
    for (var page = read(after, upTo, 3); !page.isEmpty(); page = read(after, upTo, 3)) {
      assertThat(page).hasSizeLessThanOrEqualTo(3);
      all.addAll(numbers(page));
      after = page.get(page.size() - 1).sequence();
    }
    assertThat(all).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void only_the_types_that_are_asked_for_are_read() {
    var before = horizon();
    happening.happen(new BatchTest.NobodyCares(aggregate), new SomethingHappened(aggregate, 1));
    assertThat(read(before, horizon(), 100))
        .allMatch(entry -> entry.recorded().event() instanceof SomethingHappened);
    assertThat(log.read(pool, Set.of(), before, horizon(), 100).await().indefinitely()).isEmpty();
  }

  @Test
  void what_is_not_delivered_is_no_delivered_event() {
    var before = horizon();
    listener.refuse(aggregate, 1);
    happening.happen(Happening.numbers(aggregate, 3));
    happening.awaitAttempts(aggregate, 1);
    var delivered = log.readDelivered(pool, TYPES, before, 100).await().indefinitely();
    assertThat(numbers(delivered)).containsExactly(0);
    listener.accept(aggregate);
    happening.awaitDelivered(aggregate);
    var all = log.readDelivered(pool, TYPES, before, 100).await().indefinitely();
    assertThat(numbers(all)).containsExactly(0, 1, 2);
    assertThat(log.readDelivered(pool, TYPES, before, 1).await().indefinitely()).hasSize(1);
  }

  @Test
  void a_horizon_waits_for_who_is_writing_so_that_no_event_comes_late() {
    var before = horizon();
    // Draws its number, and commits only after somebody has asked for the horizon.
    var writing =
        pool.withTransaction(
                tx ->
                    happening
                        .append(tx, new SomethingHappened(aggregate, 0))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(300)))
            .subscribeAsCompletionStage();
    while (waitingWriters() == 0 && !writing.isDone()) {
      Thread.onSpinWait();
    }
    var upTo = horizon();
    writing.join();
    assertThat(numbers(read(before, upTo, 100))).containsExactly(0);
  }

  private long waitingWriters() {
    return happening.one(
        """
        select count(*) from pg_locks
        where relation = 'platform.event'::regclass and mode = 'RowExclusiveLock' and granted
        """,
        io.vertx.mutiny.sqlclient.Tuple.tuple(),
        row -> row.getLong(0));
  }

  @Test
  void while_delivery_is_stopped_nothing_is_told() {
    pool.withTransaction(
            tx ->
                log.stopDelivery(tx)
                    .chain(
                        () ->
                            pool.withTransaction(
                                other ->
                                    happening.append(other, new SomethingHappened(aggregate, 0))))
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(700))
                    .invoke(() -> assertThat(listener.of(aggregate)).isEmpty()))
        .await()
        .indefinitely();
    happening.awaitDelivered(aggregate);
    assertThat(listener.of(aggregate)).containsExactly(0);
  }

  @Test
  void the_lag_is_as_old_as_the_oldest_event_that_waits() {
    listener.refuse(aggregate, 0);
    happening.happen(new SomethingHappened(aggregate, 0));
    happening.awaitAttempts(aggregate, 1);
    var lag = log.lag(pool, Instant.now().plusSeconds(600)).await().indefinitely();
    assertThat(lag.events()).isPositive();
    assertThat(lag.held()).isPositive();
    assertThat(lag.seconds()).isGreaterThanOrEqualTo(590);
    var inThePast = log.lag(pool, Instant.EPOCH).await().indefinitely();
    assertThat(inThePast.seconds()).isZero();
    listener.accept(aggregate);
    happening.awaitDelivered(aggregate);
  }

  @Test
  void what_rolls_back_leaves_no_event() {
    var before = horizon();
    var failed =
        pool.withTransaction(
            tx ->
                happening
                    .append(tx, new SomethingHappened(aggregate, 0))
                    .chain(
                        () -> Uni.createFrom().<Void>failure(new IllegalStateException("undo"))));
    assertThatThrownBy(() -> failed.await().indefinitely()).hasMessage("undo");
    assertThat(numbers(read(before, horizon(), 100))).isEmpty();
  }

  @Test
  void what_was_written_years_ago_is_still_understood() {
    var id = UUID.randomUUID();
    var written = json.write(new SomethingHappened(id, 7));
    assertThat(json.read(written, SomethingHappened.class)).isEqualTo(new SomethingHappened(id, 7));
    // A component that is gone today, and one that did not exist then.
    assertThat(
            json.read(
                "{\"aggregateId\":\"" + id + "\",\"number\":7,\"colour\":\"red\"}",
                SomethingHappened.class))
        .isEqualTo(new SomethingHappened(id, 7));
    assertThat(json.read("{\"aggregateId\":\"" + id + "\"}", SomethingHappened.class))
        .isEqualTo(new SomethingHappened(id, 0));
    assertThat(json.read("{\"id\":\"" + id + "\"}", Later.class)).isEqualTo(new Later(id, null));
    assertThatThrownBy(() -> json.read("{", SomethingHappened.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SomethingHappened");
  }

  @Test
  void two_events_of_one_name_are_a_bug() {
    var one = new Wants(SomethingHappened.class);
    var twin = new Wants(Elsewhere.SomethingHappened.class);
    assertThatThrownBy(() -> new Handlers(List.of(one, twin), new EventJson(mapper)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SomethingHappened");
    assertThat(new Handlers(List.of(one, one), new EventJson(mapper))).isNotNull();
  }

  /** An event that got a component later. */
  record Later(UUID id, @Nullable String note) implements Event {

    @Override
    public UUID aggregateId() {
      return id;
    }
  }

  /** Somewhere else the same name is used. */
  interface Elsewhere {

    /** A twin. */
    record SomethingHappened(UUID aggregateId) implements Event {}
  }

  private record Wants(Class<? extends Event> type) implements EventHandler {

    @Override
    public Set<Class<? extends Event>> types() {
      return Set.of(type);
    }

    @Override
    public Uni<Void> handle(
        io.vertx.mutiny.sqlclient.SqlConnection tx, List<Recorded<?>> recorded) {
      return Uni.createFrom().voidItem();
    }
  }
}
