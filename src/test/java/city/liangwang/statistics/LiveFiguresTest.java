package city.liangwang.statistics;

import static city.liangwang.statistics.Day.line;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import city.liangwang.area.Areas;
import city.liangwang.statistics.app.StatisticsConfig;
import city.liangwang.testing.AtOnce;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveFiguresTest {

  @Inject Events events;
  @Inject StatisticsConfig config;
  @Inject Areas areas;
  @Inject MeterRegistry metrics;

  private final List<Watcher> watchers = new ArrayList<>();

  /** Whoever watched in another test must have been seen to leave. */
  @BeforeEach
  void everybodyElseHasLeft() {
    await().atMost(20, SECONDS).until(() -> watching() == 0);
  }

  private long watching() {
    return Math.round(metrics.get("liangwang.live.streams").gauge().value());
  }

  @AfterEach
  void leave() {
    watchers.forEach(Watcher::close);
  }

  private Watcher watch() {
    var watcher = Watcher.comes();
    watchers.add(watcher);
    return watcher;
  }

  private List<Watcher> fill() {
    var inside = Stream.generate(this::watch).limit(config.liveStreams()).toList();
    assertThat(inside).extracting(Watcher::status).containsOnly(200);
    return inside;
  }

  @Test
  void who_comes_is_told_at_once_what_the_page_says() {
    var watcher = watch();
    await().atMost(20, SECONDS).until(() -> !watcher.data().isEmpty());
    var told = JsonPath.from(watcher.data().get(0));
    assertThat(told.getString("city.code")).isEqualTo("990100");
    assertThat(told.getList("stages.stage")).hasSize(7).contains("collected", "loss");
    assertThat(LocalDate.parse(told.getString("day"))).isNotNull();
    assertThat(watcher.lines()).contains("event:figures");
    assertThat(watcher.header("content-type")).startsWith("text/event-stream");
  }

  @Test
  void a_comment_keeps_the_connection_open_while_nothing_happens() {
    var watcher = watch();
    await().atMost(20, SECONDS).until(() -> watcher.comments() >= 3);
    assertThat(watcher.lines()).contains(":alive");
  }

  @Test
  void everybody_who_watches_is_told_the_same() {
    var first = watch();
    var second = watch();
    await().atMost(20, SECONDS).until(() -> first.data().size() * second.data().size() > 0);
    var today = new Day(areas.city().dayOf(Instant.now()));
    events.happen(today.weighed(line("P1", 1_234, 55)));
    await()
        .atMost(20, SECONDS)
        .until(() -> first.data().stream().skip(1).anyMatch(json -> second.data().contains(json)));
  }

  @Test
  void what_is_told_grows_with_what_happens_today() {
    var watcher = watch();
    await().atMost(20, SECONDS).until(() -> !watcher.data().isEmpty());
    var before = collected(watcher.data().get(0));
    // Midnight may come in between: then the figures are those of the new day.
    var today = areas.city().dayOf(Instant.now());
    events.happen(new Day(today).weighed(line("P1", 1_000_003, 55)));
    await()
        .atMost(20, SECONDS)
        .until(
            () ->
                collected(watcher.last()) >= before + 1_000_003
                    || !day(watcher.last()).equals(today));
  }

  private static LocalDate day(String json) {
    return LocalDate.parse(JsonPath.from(json).getString("day"));
  }

  private static long collected(String json) {
    return JsonPath.from(json).getLong("stages[0].grams");
  }

  @Test
  void no_more_watch_than_may_and_who_is_too_many_is_told_so() {
    fill();
    given()
        .get("/api/v1/public/live")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("code", equalTo("live-full"));
    given().get("/api/v1/public/figures").then().statusCode(200);
  }

  @Test
  void who_leaves_makes_room() {
    var inside = fill();
    assertThat(watch().status()).isEqualTo(503);
    inside.get(0).close();
    await().atMost(20, SECONDS).until(() -> watching() < config.liveStreams());
    assertThat(watch().status()).isEqualTo(200);
    assertThat(watch().status()).isEqualTo(503);
  }

  @Test
  void of_many_who_come_at_once_only_so_many_get_in() {
    var callers = config.liveStreams() + 4;
    var came = AtOnce.times(callers, any -> Watcher.comes());
    watchers.addAll(came);
    assertThat(came.stream().filter(one -> one.status() == 200)).hasSize(config.liveStreams());
    assertThat(came.stream().filter(one -> one.status() == 503)).hasSize(4);
    assertThat(watching()).isEqualTo(config.liveStreams());
  }

  @Test
  void who_got_in_is_told_on_however_many_are_refused() {
    var inside = fill().get(0);
    for (var i = 0; i < 5; i++) {
      assertThat(watch().status()).isEqualTo(503);
    }
    var before = inside.comments();
    await().atMost(20, SECONDS).until(() -> inside.comments() > before);
  }
}
