package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.Patient;
import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.Tally;
import city.liangwang.replay.http.Transport;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.Reading;
import city.liangwang.replay.plan.Readings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayTest {

  private static final int READINGS = 250;
  static final List<String> FIGURES =
      List.of(
          "doorWeighings",
          "doorGrams",
          "correctedDoorGrams",
          "stationGrams",
          "intakeGrams",
          "sortedGrams",
          "residueGrams",
          "lossGrams",
          "shippedGrams",
          "receivedGrams",
          "paidFen");

  private final FakePlatform platform = new FakePlatform();
  private final Path folder;

  DayTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_whole_day_ends_with_every_gram_and_fen_explained() throws Exception {
    var report = replay(platform, 1, true, folder);
    assertThat(report.lines()).noneMatch(line -> line.startsWith("UNE"));
    assertThat(report.isClean()).isTrue();
    var json = report.json();
    assertThat(json.path("doorGrams").asLong()).isEqualTo(gramsOfTheFirst(READINGS));
    assertThat(json.path("doorWeighings").asInt()).isEqualTo(READINGS);
    assertThat(json.path("correctedDoorGrams")).isNotEqualTo(json.path("doorGrams"));
    assertThat(json.path("bookings").asInt()).isGreaterThan(READINGS);
    assertThat(json.path("expectedRefusals").asInt()).isPositive();
    assertThat(json.path("unshippableLots").asInt()).isZero();
  }

  @Test
  void everything_flows_to_the_end() throws Exception {
    replay(platform, 1, true, folder);
    assertThat(platform.total("COLLECTOR_CUSTODY/grams")).isZero();
    assertThat(platform.total("STATION_STOCK/grams")).isZero();
    assertThat(platform.total("TRIP_LOAD/grams")).isZero();
    assertThat(platform.total("CENTRE_INTAKE/grams")).isZero();
    assertThat(platform.total("LOT/grams")).isZero();
    assertThat(platform.total("OUTBOUND_LOAD/grams")).isZero();
  }

  @Test
  void the_same_seed_gives_the_same_grams_and_fen_on_another_fresh_city() throws Exception {
    var first = replay(platform, 1, true, folder.resolve("a")).json();
    var second = replay(new FakePlatform(), 1, true, folder.resolve("b")).json();
    FIGURES.forEach(name -> assertThat(second.get(name)).as(name).isEqualTo(first.get(name)));
  }

  @Test
  void a_replay_that_is_started_again_books_nothing_more_and_reports_the_same() throws Exception {
    var first = replay(platform, 1, true, folder).json();
    var books = platform.total("COMMUNITY_SOURCE/grams");
    var again = replay(platform, 1, true, folder);
    assertThat(again.isClean()).isTrue();
    assertThat(platform.total("COMMUNITY_SOURCE/grams")).isEqualTo(books);
    FIGURES.forEach(name -> assertThat(again.json().get(name)).as(name).isEqualTo(first.get(name)));
  }

  @Test
  void answers_that_are_lost_change_nothing() throws Exception {
    var calls = new AtomicInteger();
    Transport flaky =
        request -> {
          var reply = platform.send(request);
          if (calls.incrementAndGet() % 7 == 0) {
            throw new IOException("connection reset");
          }
          return reply;
        };
    var lossy = replay(flaky, 1, true, folder.resolve("lossy"));
    var calm = replay(new FakePlatform(), 1, true, folder.resolve("calm")).json();
    assertThat(lossy.isClean()).isTrue();
    assertThat(lossy.json().path("retries").asLong()).isPositive();
    FIGURES.forEach(name -> assertThat(lossy.json().get(name)).as(name).isEqualTo(calm.get(name)));
  }

  @Test
  void without_faults_nothing_is_refused_and_nothing_corrected() throws Exception {
    var json = replay(platform, 1, false, folder).json();
    assertThat(json.path("expectedRefusals").asInt()).isZero();
    assertThat(json.path("bookings").asInt()).isEqualTo(READINGS);
    assertThat(json.path("correctedDoorGrams")).isEqualTo(json.path("doorGrams"));
    assertThat(platform.operations)
        .doesNotContain("refusePickup", "disputeDoorWeighing", "reverseHandover");
  }

  @Test
  void a_gram_that_the_books_have_and_nobody_booked_is_unexplained() throws Exception {
    Transport thief =
        request -> {
          var reply = platform.send(request);
          return request.operation().equals("recordSortingRun") && reply.status() == 200
              ? new city.liangwang.replay.http.Reply(
                  200, reply.body().replaceFirst("\"residueGrams\":", "\"residueGrams\":1"), 0)
              : reply;
        };
    var report = replay(thief, 1, false, folder);
    assertThat(report.isClean()).isFalse();
    assertThat(report.json().path("unexplainedGrams").asLong()).isPositive();
  }

  @Test
  void a_platform_that_refuses_to_weigh_is_reported_and_the_day_goes_on() throws Exception {
    Transport broken =
        request ->
            request.operation().equals("weighAtDoor")
                    && String.valueOf(request.body()).contains("-0003-01")
                ? new city.liangwang.replay.http.Reply(500, "{\"code\":\"internal-error\"}", 0)
                : platform.send(request);
    var report = replay(broken, 1, false, folder);
    assertThat(report.json().path("unexpectedErrors").asLong()).isEqualTo(1);
    assertThat(report.json().path("doorWeighings").asInt()).isEqualTo(READINGS - 1);
    assertThat(report.json().path("unexplainedGrams").asLong()).isZero();
    assertThat(report.lines()).anyMatch(line -> line.contains("internal-error"));
  }

  @Test
  void the_state_of_the_beginning_is_written_once() throws Exception {
    var first = State.load(folder, "x", () -> new ObjectNodeOf("a").node());
    var second = State.load(folder, "x", () -> new ObjectNodeOf("b").node());
    assertThat(second).isEqualTo(first);
  }

  private record ObjectNodeOf(String value) {

    ObjectNode node() {
      return new com.fasterxml.jackson.databind.ObjectMapper()
          .createObjectNode()
          .put("value", value);
    }
  }

  @Test
  void a_slot_follows_from_the_place_and_the_others_come_after_it() {
    var byStation = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
    byStation.putArray("S1").add("08:00").add("10:00").add("12:00");
    var slots = new Slots(byStation);
    assertThat(slots.candidates("S1", 0)).containsExactly("08:00", "10:00", "12:00");
    assertThat(slots.candidates("S1", 45)).containsExactly("10:00", "12:00", "08:00");
    assertThat(slots.candidates("S1", 120)).containsExactly("08:00", "10:00", "12:00");
  }

  private static long gramsOfTheFirst(int count) throws IOException {
    return Readings.all().subList(0, count).stream().mapToLong(Reading::grams).sum();
  }

  private Report replay(Transport transport, long seed, boolean faults, Path state)
      throws IOException {
    var tally = new Tally();
    var patient = new Patient(transport, millis -> {}, tally);
    var api = new Api(patient, "http://platform", tally);
    var progress = new Progress(quiet(), false, tally);
    var team =
        Team.read(
            team(),
            (username, password) ->
                new StaffPerson(
                    patient, millis -> {}, tally, "http://keycloak", username, password));
    var finder = new CityFinder(api, team, user -> new WechatPerson(api, api, user, false));
    var options = new Options(seed, 0, READINGS, faults, LocalDate.of(2026, 11, 23), state);
    var day =
        Day.prepare(
            options,
            progress,
            millis -> {},
            api,
            finder,
            user -> new WechatPerson(api, api, user, false),
            Readings.all());
    var report = day.live();
    progress.end();
    return report;
  }

  private static PrintStream quiet() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  private Path team() throws IOException {
    return Files.writeString(
        folder.resolve("people.csv"),
        """
        username,password,role,scope,nameZh
        keeper-1,p,station-keeper,station:S1,甲
        keeper-2,p,station-keeper,station:S2,乙
        driver-1,p,driver,centre:C1,丙
        driver-2,p,driver,centre:C1,丁
        clerk-1,p,centre-clerk,centre:C1,戊
        clerk-2,p,centre-clerk,centre:C1,己
        recycler-1,p,recycler,recycler:RC,庚
        dispatcher,p,dispatcher,city:1,辛
        finance,p,finance,city:1,壬
        """);
  }
}
