package city.liangwang.statistics;

import static city.liangwang.statistics.Day.LOWER;
import static city.liangwang.statistics.Day.UPPER;
import static city.liangwang.statistics.Day.line;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.PickupState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicFiguresTest {

  @Inject Events events;

  private final Day day = Events.aDay();

  private ValidatableResponse page(LocalDate date) {
    return given().queryParam("day", date.toString()).get("/api/v1/public/figures").then();
  }

  private JsonPath figures() {
    return page(day.date).statusCode(200).extract().jsonPath();
  }

  private static void assertStage(JsonPath page, String stage, long grams, long records) {
    assertThat(page.getLong("stages.find { it.stage == '" + stage + "' }.grams"))
        .as(stage + " grams")
        .isEqualTo(grams);
    assertThat(page.getLong("stages.find { it.stage == '" + stage + "' }.records"))
        .as(stage + " records")
        .isEqualTo(records);
  }

  private static long difference(JsonPath page, String between) {
    return page.getLong("differences.find { it.between == '" + between + "' }.grams");
  }

  @Test
  void a_day_on_which_nothing_happened_has_all_stages_at_zero() {
    var page = figures();
    assertThat(page.getList("stages.stage"))
        .containsExactly(
            "collected", "handed-over", "received", "sorted", "shipped", "residue", "loss");
    assertThat(page.getList("stages.grams")).containsOnly(0);
    assertThat(page.getString("city.code")).isEqualTo("990100");
    assertThat(page.getString("city.zone")).isEqualTo("Asia/Urumqi");
    assertThat(page.getList("districts.code")).containsExactly(UPPER, LOWER);
    assertThat(page.getList("carbon")).isEmpty();
  }

  @Test
  void goods_are_counted_at_every_stage_on_their_way() {
    var weighed = day.weighed(line("P1", 10_000, 550), line("MIX", 2_000, 66));
    var handover = day.handedOver("P1", 11_900, weighed);
    var trip = day.loaded(handover);
    var intake = day.received(trip, 11_880);
    var run = day.sorted("P1", 600, 80, intake);
    var outbound = day.shipped(run);
    events.happen(weighed, handover, trip, intake, run, outbound, day.confirmed(outbound, 11_150));

    var page = figures();
    assertStage(page, "collected", 12_000, 1);
    assertStage(page, "handed-over", 11_900, 1);
    assertStage(page, "received", 11_880, 1);
    assertStage(page, "sorted", 11_200, 1);
    assertStage(page, "residue", 600, 1);
    assertStage(page, "loss", 80, 1);
    assertStage(page, "shipped", 11_200, 1);
    assertThat(difference(page, "door-station")).isEqualTo(100);
    assertThat(difference(page, "manifest-weighbridge")).isEqualTo(20);
    assertThat(difference(page, "outbound-recycler")).isEqualTo(50);
    assertThat(page.getLong("households")).isEqualTo(1);
    assertThat(page.getLong("paidFen")).isEqualTo(616);
    assertThat(page.getLong("districts[0].collectedGrams")).isEqualTo(12_000);
    assertThat(page.getLong("districts[0].households")).isEqualTo(1);
    assertThat(page.getLong("districts[0].paidFen")).isEqualTo(616);
    assertThat(page.getLong("materials.find { it.code == 'MIX' && it.stage == 'collected' }.grams"))
        .isEqualTo(2_000);
  }

  @Test
  void carbon_stands_apart_by_stage_with_its_factors_and_the_warning() {
    var weighed = day.weighed(line("P1", 10_000, 550));
    var run =
        day.sorted(
            "P1", 0, 0, day.received(day.loaded(day.handedOver("P1", 9_000, weighed)), 9_000));
    events.happen(weighed, run, day.shipped(run));

    var page = figures();
    assertThat(page.getList("carbon.stage")).containsExactly("estimated", "verified", "shipped");
    // 0.123456 kg per kg, rounded half up once: 1234.56 and 1111.104 g.
    assertThat(page.getList("carbon.co2eGrams")).containsExactly(1_235, 1_111, 1_111);
    assertThat(page.getList("carbon.factorSet")).containsOnly("TT-1");
    assertThat(page.getString("carbon[0].noteZh")).contains("建议值,仅供展示,待城市采用方法学");
    assertThat(page.getString("carbon[0].noteEn")).contains("proposal for display only");
  }

  @Test
  void a_correction_changes_the_day_of_the_weighing() {
    var household = UUID.randomUUID();
    var weighed = day.weighedOf(household, line("P1", 10_000, 550));
    events.happen(weighed, day.corrected(weighed, line("P1", 9_500, 523)));
    var page = figures();
    assertStage(page, "collected", 9_500, 1);
    assertThat(page.getLong("paidFen")).isEqualTo(523);
    assertThat(page.getLong("carbon[0].co2eGrams")).isEqualTo(1_173);
    assertThat(page.getLong("households")).isEqualTo(1);
  }

  @Test
  void a_weighing_of_which_nothing_is_left_is_no_record_and_no_household() {
    var weighed = day.weighed(line("P1", 10_000, 550));
    events.happen(weighed, day.corrected(weighed));
    var page = figures();
    assertStage(page, "collected", 0, 0);
    assertThat(page.getLong("households")).isZero();
    assertThat(page.getLong("paidFen")).isZero();
  }

  @Test
  void a_household_that_comes_twice_is_one_household() {
    var household = UUID.randomUUID();
    events.happen(
        day.weighedOf(household, line("P1", 1_000, 55)),
        day.weighedOf(household, line("P1", 2_000, 110)),
        day.weighed(line("P1", 500, 28)));
    var page = figures();
    assertThat(page.getLong("households")).isEqualTo(2);
    assertStage(page, "collected", 3_500, 3);
  }

  @Test
  void what_was_sent_back_was_not_shipped() {
    var weighed = day.weighed(line("P1", 10_000, 550));
    var intake = day.received(day.loaded(day.handedOver("P1", 10_000, weighed)), 10_000);
    var first = day.sorted("P1", 0, 0, intake);
    var second = day.sorted("P1", 1_000, 0, intake);
    var outbound = day.shipped(first, second);
    events.happen(outbound, day.confirmed(outbound, 9_990, outbound.lots().get(1)));
    var page = figures();
    assertStage(page, "shipped", 10_000, 1);
    assertThat(difference(page, "outbound-recycler")).isEqualTo(10);
  }

  @Test
  void reversals_take_back_to_the_gram() {
    var weighed = day.weighed(line("P1", 10_001, 550));
    var handover = day.handedOver("P1", 9_999, weighed);
    var intake = day.received(day.loaded(handover), 9_998);
    var run = day.sorted("P1", 7, 3, intake);
    var outbound = day.shipped(run);
    events.happen(
        handover,
        intake,
        run,
        outbound,
        day.reversed(outbound),
        day.reversed(run),
        day.reversed(intake),
        day.reversed(handover));
    var page = figures();
    for (var stage : List.of("handed-over", "received", "sorted", "shipped", "residue", "loss")) {
      assertStage(page, stage, 0, 0);
    }
    assertThat(page.getList("differences.grams")).containsOnly(0);
    assertThat(page.getList("carbon.co2eGrams")).containsOnly(0);
  }

  @Test
  void an_event_that_is_delivered_again_is_counted_once() {
    var weighed = day.weighed(line("P1", 10_000, 550));
    var booked = day.moved(UUID.randomUUID(), null, PickupState.BOOKED);
    events.happen(weighed, booked);
    events.deliverAgain(weighed, booked);
    var page = figures();
    assertStage(page, "collected", 10_000, 1);
    assertThat(page.getLong("households")).isEqualTo(1);
    assertThat(page.getLong("pickups.booked")).isEqualTo(1);
  }

  @Test
  void pickups_are_counted_by_where_they_stand() {
    var weighed = UUID.randomUUID();
    var refused = UUID.randomUUID();
    var open = UUID.randomUUID();
    events.happen(
        day.moved(weighed, null, PickupState.BOOKED),
        day.moved(refused, null, PickupState.BOOKED),
        day.moved(open, null, PickupState.BOOKED),
        day.moved(weighed, PickupState.BOOKED, PickupState.ASSIGNED),
        day.moved(weighed, PickupState.ASSIGNED, PickupState.ARRIVED),
        day.moved(weighed, PickupState.ARRIVED, PickupState.WEIGHED),
        day.moved(refused, PickupState.BOOKED, PickupState.ASSIGNED),
        day.moved(refused, PickupState.ASSIGNED, PickupState.ARRIVED),
        day.moved(refused, PickupState.ARRIVED, PickupState.REFUSED),
        day.moved(open, PickupState.BOOKED, PickupState.ASSIGNED));
    var pickups = figures();
    assertThat(pickups.getLong("pickups.booked")).isEqualTo(3);
    assertThat(pickups.getLong("pickups.open")).isEqualTo(1);
    assertThat(pickups.getLong("pickups.weighed")).isEqualTo(1);
    assertThat(pickups.getLong("pickups.refused")).isEqualTo(1);
    assertThat(pickups.getLong("pickups.cancelled")).isZero();
    assertThat(pickups.getLong("pickups.noShow")).isZero();
  }

  @Test
  void the_zone_of_the_city_decides_the_day() {
    // 20:00 in Greenwich is 02:00 of the next day there.
    var late = new Day(day.date.minusDays(1));
    var weighed = late.weighed(line("P1", 1_000, 55));
    var atNight =
        new city.liangwang.collection.DoorWeighed(
            weighed.weighingId(),
            weighed.pickupId(),
            weighed.householdId(),
            weighed.communityId(),
            weighed.divisionCode(),
            weighed.stationId(),
            weighed.collectorId(),
            day.date.minusDays(1).atTime(20, 0).toInstant(java.time.ZoneOffset.UTC),
            weighed.lines(),
            0);
    events.happen(atNight);
    assertStage(figures(), "collected", 1_000, 1);
  }

  @Test
  void the_indicator_opens_into_its_components() {
    var run =
        day.sorted(
            "P1",
            0,
            0,
            day.received(
                day.loaded(day.handedOver("P1", 500_000, day.weighed(line("P1", 500_000, 1)))),
                500_000));
    events.happen(day.shipped(run));
    var page = figures();
    assertThat(page.getList("indicators.code")).containsExactly("IND-1");
    // 0.5 t shipped of 5 t cleared and 0.5 t that never was.
    assertThat(page.getString("indicators[0].value")).isEqualTo("9.09");
    assertThat(page.getString("indicators[0].target")).isEqualTo("55");
    assertThat(page.getInt("indicators[0].targetYear")).isEqualTo(2027);
    assertThat(page.getLong("indicators[0].numerator[0].grams")).isEqualTo(500_000);
    assertThat(page.getString("indicators[0].denominator[0].component")).isEqualTo("clearance");
    assertThat(page.getLong("indicators[0].denominator[0].grams")).isEqualTo(5_000_000);
    assertThat(page.getString("indicators[0].denominator[0].sourceClass")).isEqualTo("declared");
    assertThat(page.getString("indicators[0].absent[0].component"))
        .isEqualTo("kitchen-waste-treated");
    assertThat(page.getString("indicators[0].absent[0].reason.en")).isEqualTo("Unknown");
  }

  @Test
  void without_a_day_it_is_today_and_a_browser_may_keep_it_for_a_second() {
    given()
        .get("/api/v1/public/figures")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("max-age=1"))
        .body("pickups.booked", org.hamcrest.Matchers.greaterThanOrEqualTo(0));
  }

  @Test
  void what_is_no_day_is_refused() {
    for (var wrong : List.of("yesterday", "2026-02-30", "0001-01-01", "2026-1-1")) {
      given()
          .queryParam("day", wrong)
          .get("/api/v1/public/figures")
          .then()
          .statusCode(400)
          .body("code", equalTo("day-invalid"))
          .body("errors[0].field", equalTo("day"));
    }
  }

  @Test
  void who_watches_is_told_at_once_and_when_something_changes() {
    var told = new CopyOnWriteArrayList<String>();
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/public/live"))
            .build();
    var stream =
        HttpClient.newHttpClient()
            .sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(told)));
    try {
      await().atMost(20, SECONDS).until(() -> count(told, "data:") >= 1);
      assertThat(told).contains("event:figures");
      events.happen(day.weighed(line("P1", 1_000, 55)));
      await().atMost(20, SECONDS).until(() -> count(told, "data:") >= 2);
    } finally {
      stream.cancel(true);
    }
  }

  private static long count(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).count();
  }

  /** Keeps the lines of an answer that does not end. */
  private record Lines(List<String> told) implements java.util.concurrent.Flow.Subscriber<String> {

    @Override
    public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      told.add(line);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }
}
