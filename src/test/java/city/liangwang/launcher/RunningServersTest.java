package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.launcher.RunningServers.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunningServersTest {

  private final RunningServers servers = new RunningServers(new Progress(Clock.systemUTC(), 0));
  private final List<Part> stopped = new ArrayList<>();

  @Test
  void the_application_stops_first_and_postgresql_last_whatever_was_started_when() {
    start(Part.POSTGRES);
    start(Part.APPLICATION);
    start(Part.KEYCLOAK);
    start(Part.REDIS);

    servers.stopAll();

    assertThat(stopped).containsExactly(Part.APPLICATION, Part.KEYCLOAK, Part.REDIS, Part.POSTGRES);
  }

  @Test
  void one_that_does_not_stop_keeps_no_other_from_stopping() {
    start(Part.POSTGRES);
    servers.start(
        Part.REDIS,
        () -> Part.REDIS,
        part -> {
          throw new LauncherFailure("Redis does not listen.");
        });

    servers.stopAll();

    assertThat(stopped).containsExactly(Part.POSTGRES);
  }

  @Test
  void nothing_starts_any_more_once_stopping_has_begun() {
    servers.stopAll();

    assertThatThrownBy(() -> start(Part.REDIS)).isInstanceOf(LauncherFailure.class);
    assertThat(stopped).isEmpty();
  }

  @Test
  void what_was_forgotten_is_not_stopped_and_nothing_is_stopped_twice() {
    start(Part.DOWNLOAD);
    start(Part.REDIS);
    servers.forget(Part.DOWNLOAD);

    servers.stopAll();
    servers.stopAll();

    assertThat(stopped).containsExactly(Part.REDIS);
    assertThat(servers.areStopping()).isTrue();
  }

  @Test
  void one_that_does_not_start_is_not_stopped() {
    assertThatThrownBy(
            () ->
                servers.start(
                    Part.POSTGRES,
                    () -> {
                      throw new LauncherFailure("No room.");
                    },
                    any -> stopped.add(Part.POSTGRES)))
        .hasMessage("No room.");

    servers.stopAll();

    assertThat(stopped).isEmpty();
  }

  @Test
  void a_stop_waits_for_the_start_that_is_under_way_and_then_stops_it() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread start =
        new Thread(
            () ->
                servers.start(
                    Part.APPLICATION,
                    () -> {
                      starting.countDown();
                      await(go);
                      return Part.APPLICATION;
                    },
                    stopped::add));
    start.start();
    await(starting);
    Thread stop = new Thread(servers::stopAll);
    stop.start();
    assertThat(Waiting.until(Duration.ofSeconds(20), servers::areStopping)).isTrue();
    assertThat(stopped).isEmpty();

    go.countDown();
    stop.join();

    assertThat(stopped).containsExactly(Part.APPLICATION);
  }

  @Test
  void waiting_ends_with_the_condition_with_the_patience_or_with_an_interruption() {
    assertThat(Waiting.until(Duration.ZERO, () -> true)).isTrue();
    assertThat(Waiting.until(Duration.ofMillis(1), () -> false)).isFalse();

    Thread.currentThread().interrupt();
    assertThat(Waiting.until(Duration.ofMinutes(1), () -> false)).isFalse();
    assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
  }

  @Test
  void where_nobody_listens_the_status_is_0() {
    assertThat(Web.get("http://127.0.0.1:" + Ports.anyFree()).status()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void start(Part part) {
    servers.start(part, () -> part, stopped::add);
  }
}
