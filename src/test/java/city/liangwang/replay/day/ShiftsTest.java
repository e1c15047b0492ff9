package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.replay.http.Reply;
import city.liangwang.replay.http.Request;
import city.liangwang.replay.http.Transport;
import city.liangwang.replay.plan.Job;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Clocking in and out, residents and their addresses, and slots. */
class ShiftsTest {

  private final FakePlatform platform = new FakePlatform();
  private final List<Request> sent = new ArrayList<>();

  @Test
  void a_collector_clocks_in_and_tells_where_the_station_is() {
    var shifts = shifts(request -> null);
    shifts.start(collector());

    assertThat(operations()).containsExactly("startShift", "reportPosition");
    assertThat(sent.get(0).body()).contains(FakePlatform.id("S1").toString());
    assertThat(sent.get(1).body()).contains("\"system\":\"WGS84\"");
  }

  @Test
  void a_shift_that_a_stopped_replay_left_open_is_ended_by_a_dispatcher_first() {
    var starts = new AtomicInteger();
    var shifts =
        shifts(
            request ->
                switch (request.operation()) {
                  case "startShift" ->
                      starts.incrementAndGet() == 1
                          ? new Reply(409, "{\"code\":\"shift-open\"}", 0)
                          : null;
                  case "listShifts" ->
                      new Reply(
                          200,
                          """
                          {"items":[{"id":"old","collectorId":"%s"},{"id":"x","collectorId":"y"}]}
                          """
                              .formatted(FakePlatform.id("collector-1-1")),
                          0);
                  default -> null;
                });
    shifts.start(collector());

    assertThat(operations())
        .containsExactly("startShift", "listShifts", "endShift", "startShift", "reportPosition");
    assertThat(sent.get(2).uri().getPath()).startsWith("/api/v1/shifts/old/ends/");
    assertThat(sent.get(2).token()).isEqualTo("dispatcher");
    assertThat(sent.get(2).body()).isEqualTo("{\"reasonCode\":\"not-reachable\"}");
  }

  @Test
  void a_shift_that_cannot_begin_is_unexpected() {
    var shifts =
        shifts(
            request ->
                request.operation().equals("startShift")
                    ? new Reply(403, "{\"code\":\"forbidden\"}", 0)
                    : null);

    assertThatThrownBy(() -> shifts.start(collector()))
        .hasMessageStartingWith("startShift collector-1-1: 403 forbidden");
  }

  @Test
  void a_position_that_comes_too_late_is_no_surprise_but_one_that_is_wrong_is() {
    shifts(position(409)).start(collector());

    assertThatThrownBy(() -> shifts(position(400)).start(collector()))
        .hasMessageStartingWith("reportPosition collector-1-1: 400");
  }

  @Test
  void who_dropped_out_does_not_clock_out_again() {
    var shifts = shifts(request -> null);
    shifts.dropOut(collector());
    shifts.end(collector());

    assertThat(operations()).containsExactly("endShift");
    assertThat(last().token()).isEqualTo("dispatcher");
    assertThat(last().body()).isEqualTo("{\"reasonCode\":\"accident\"}");
  }

  @Test
  void at_the_end_of_the_day_a_collector_clocks_out_once() {
    var shifts = shifts(request -> null);
    shifts.end(collector());
    shifts.end(collector());

    assertThat(operations()).containsExactly("endShift");
    assertThat(last().token()).isEqualTo("collector-1-1");
    assertThat(last().body()).isEqualTo("{\"reasonCode\":\"end-of-day\"}");
  }

  @Test
  void a_resident_registers_once_with_street_and_number() {
    var stage = stage(request -> null);
    var job = Stage.job(Job.Way.CLAIM);
    stage.doorWork.book(job);
    sent.clear();
    stage.doorWork.book(Stage.job(Job.Way.NAMED));

    assertThat(operations()).doesNotContain("registerAddress");
  }

  @Test
  void an_address_is_that_of_the_household() {
    var stage = stage(request -> null);
    stage.doorWork.book(Stage.job(Job.Way.CLAIM));

    assertThat(sent)
        .filteredOn(request -> request.operation().equals("registerAddress"))
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.body())
                    .contains("high street 1号", FakePlatform.id("community-1").toString()));
  }

  @Test
  void slots_of_every_station_are_asked_for_four_days() {
    var stage = stage(request -> null);
    var day = java.time.LocalDate.of(2026, 12, 30);

    var slots = Slots.open(stage.api, stage.scene.known(), day);

    assertThat(slots.path("S1")).hasSize(4);
    assertThat(slots.path("S2")).hasSize(4);
    assertThat(slots.path("S1").get(3).asText()).endsWith("day=2027-01-02");
  }

  @Test
  void a_station_without_slots_is_told() {
    var slots = new Slots(new ObjectMapper().createObjectNode());

    assertThatThrownBy(() -> slots.candidates("S1", 0))
        .hasMessage("station S1 has no slot that can be booked");
  }

  private Known.Collector collector() {
    return Stage.of(Stage.job(Job.Way.CLAIM)).scene.known().collector("collector-1-1");
  }

  private static Function<Request, @Nullable Reply> position(int status) {
    return request ->
        request.operation().equals("reportPosition") ? new Reply(status, "{}", 0) : null;
  }

  private Shifts shifts(Function<Request, @Nullable Reply> instead) {
    return new Shifts(stage(instead).scene);
  }

  private Stage stage(Function<Request, @Nullable Reply> instead) {
    Transport transport =
        request -> {
          if (!List.of("keycloak", "stand-in", "signIn").contains(request.operation())) {
            sent.add(request);
          }
          var reply = instead.apply(request);
          return reply == null ? platform.send(request) : reply;
        };
    var stage = new Stage(platform, transport, Stage.job(Job.Way.CLAIM));
    sent.clear();
    return stage;
  }

  private Request last() {
    return sent.get(sent.size() - 1);
  }

  private List<String> operations() {
    return sent.stream().map(Request::operation).toList();
  }
}
