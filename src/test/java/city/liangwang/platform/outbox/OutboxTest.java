package city.liangwang.platform.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Inject Pool pool;
  @Inject Outbox outbox;
  @Inject Listener listener;

  private final UUID aggregate = UUID.randomUUID();

  private Uni<Void> happen(SqlConnection tx, int count) {
    return Multi.createFrom()
        .range(0, count)
        .onItem()
        .transformToUniAndConcatenate(
            number -> outbox.append(tx, new SomethingHappened(aggregate, number)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  @Test
  void events_are_delivered_once_and_in_order() {
    pool.withTransaction(tx -> happen(tx, 500)).await().atMost(SOON);

    await().atMost(10, SECONDS).until(() -> listener.of(aggregate).size() >= 500);
    assertThat(listener.of(aggregate))
        .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void what_is_rolled_back_has_not_happened() {
    assertThatThrownBy(
            () ->
                pool.withTransaction(
                        tx ->
                            happen(tx, 1)
                                .chain(
                                    () ->
                                        Uni.createFrom()
                                            .<Void>failure(new IllegalStateException("undo"))))
                    .await()
                    .atMost(SOON))
        .hasMessage("undo");

    pool.withTransaction(tx -> happen(tx, 2)).await().atMost(SOON);
    await().atMost(10, SECONDS).until(() -> listener.of(aggregate).size() >= 2);
    assertThat(listener.of(aggregate)).containsExactly(0, 1);
  }

  @Test
  void a_handler_that_fails_is_told_again() {
    listener.failNext(2);
    pool.withTransaction(tx -> happen(tx, 3)).await().atMost(SOON);

    await().atMost(10, SECONDS).until(() -> listener.of(aggregate).size() >= 3);
    assertThat(listener.of(aggregate)).containsExactly(0, 1, 2);
  }
}
