package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.replay.http.Reply;
import city.liangwang.replay.http.Transport;
import city.liangwang.replay.plan.Fault;
import city.liangwang.replay.plan.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one pickup asks of the platform, fault by fault. */
class DoorWorkTest {

  private static final String USUAL = "bookPickup claimPickup arriveAtPickup weighAtDoor";

  @ParameterizedTest
  @CsvSource({
    "REFUSED, bookPickup claimPickup arriveAtPickup refusePickup",
    "NO_SHOW, bookPickup claimPickup arriveAtPickup reportNoShow",
    "CANCELLED, bookPickup cancelPickup"
  })
  void a_booking_that_ends_is_followed_by_the_usual_one(Fault fault, String before) {
    var job = Stage.job(Job.Way.CLAIM, fault);
    var stage = Stage.of(job);
    stage.doorWork.all(job);

    assertThat(String.join(" ", stage.operations())).isEqualTo(before + " " + USUAL);
    assertThat(stage.figures.bookings.sum()).isEqualTo(2);
    assertThat(stage.figures.doorWeighings.sum()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CLAIM, bookPickup claimPickup arriveAtPickup weighAtDoor",
    "NAMED, bookPickup assignPickup arriveAtPickup weighAtDoor",
    "NEAREST, bookPickup assignPickup claimPickup arriveAtPickup weighAtDoor"
  })
  void a_collector_comes_to_the_job_in_three_ways(Job.Way way, String operations) {
    var job = Stage.job(way);
    var stage = Stage.of(job);
    stage.doorWork.all(job);

    assertThat(String.join(" ", stage.operations())).isEqualTo(operations);
    assertThat(stage.figures.doorGrams.sum()).isEqualTo(5_000);
    assertThat(stage.figures.correctedDoorGrams.sum()).isEqualTo(5_000);
    assertThat(stage.figures.paidFen.sum()).isEqualTo(400);
    assertThat(stage.tally.unexpected()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "RESCHEDULED, bookPickup reschedulePickup claimPickup arriveAtPickup weighAtDoor",
    "GIVEN_BACK, bookPickup claimPickup returnPickup claimPickup arriveAtPickup weighAtDoor",
    "REPEATED_LATE, bookPickup claimPickup arriveAtPickup weighAtDoor",
    "CORRECTED, bookPickup claimPickup arriveAtPickup weighAtDoor correctDoorWeighing",
    "DISPUTE_UPHELD, bookPickup claimPickup arriveAtPickup weighAtDoor disputeDoorWeighing"
        + " settleDispute",
    "DISPUTE_CORRECTED, bookPickup claimPickup arriveAtPickup weighAtDoor disputeDoorWeighing"
        + " settleDispute"
  })
  void what_goes_wrong_but_is_allowed_is_not_refused(Fault fault, String operations) {
    var job = Stage.job(Job.Way.CLAIM, fault);
    var stage = Stage.of(job);
    stage.doorWork.all(job);

    assertThat(String.join(" ", stage.operations())).isEqualTo(operations);
    assertThat(stage.tally.refusals()).isEmpty();
    assertThat(stage.tally.unexpected()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "OTHER_CONTENT, id-reused, 1",
    "WRONG_ROLE, forbidden, 2",
    "FOREIGN, pickup-not-found, 1",
    "WRONG_STATION, forbidden, 1",
    "NOT_THE_HOLDER, forbidden, 1"
  })
  void what_is_not_allowed_is_tried_and_its_refusal_counted(Fault fault, String code, long times) {
    var job = Stage.job(Job.Way.CLAIM, fault);
    var stage = Stage.of(job);
    stage.doorWork.all(job);

    assertThat(stage.tally.refusals()).containsOnlyKeys(code).containsEntry(code, times);
    assertThat(stage.tally.unexpected()).isZero();
    assertThat(stage.figures.doorGrams.sum()).isEqualTo(5_000);
  }

  @Test
  void every_request_of_a_repeated_pickup_goes_twice_and_counts_once() {
    var job = Stage.job(Job.Way.CLAIM, Fault.REPEATED);
    var stage = Stage.of(job);
    stage.doorWork.all(job);

    assertThat(stage.operations())
        .containsExactly(
            "bookPickup",
            "bookPickup",
            "claimPickup",
            "claimPickup",
            "arriveAtPickup",
            "arriveAtPickup",
            "weighAtDoor",
            "weighAtDoor");
    assertThat(stage.figures.doorGrams.sum()).isEqualTo(5_000);
    assertThat(stage.platform.total("COLLECTOR_CUSTODY/grams")).isEqualTo(5_000);
  }

  @Test
  void a_late_repeat_goes_when_the_day_is_over() {
    var job = Stage.job(Job.Way.CLAIM, Fault.REPEATED_LATE);
    var stage = Stage.of(job);
    stage.doorWork.all(job);
    stage.platform.operations.clear();

    stage.lateRepeats.send();

    assertThat(stage.platform.operations).containsExactly("weighAtDoor");
    assertThat(stage.tally.unexpected()).isZero();
  }

  @Test
  void a_repeat_that_is_answered_otherwise_is_unexpected() {
    var platform = new FakePlatform();
    var weighings = new AtomicInteger();
    Transport forgetful =
        request ->
            request.operation().equals("weighAtDoor") && weighings.incrementAndGet() > 1
                ? new Reply(200, "{\"totalGrams\":5001}", 0)
                : platform.send(request);
    var job = Stage.job(Job.Way.CLAIM, Fault.REPEATED);
    var stage = new Stage(platform, forgetful, job);
    stage.doorWork.all(job);

    assertThat(stage.tally.details()).hasSize(1);
    assertThat(stage.tally.details().get(0))
        .startsWith("repeated weighAtDoor /api/v1/door-weighings/")
        .endsWith(" was answered otherwise");
  }

  @Test
  void a_late_repeat_that_is_refused_is_unexpected_and_the_others_go_on() {
    var platform = new FakePlatform();
    var job = Stage.job(Job.Way.CLAIM, Fault.REPEATED_LATE);
    var over = new AtomicInteger();
    Transport closed = request -> over.get() > 0 ? new Reply(409, "{}", 0) : platform.send(request);
    var stage = new Stage(platform, closed, job);
    stage.doorWork.all(job);
    over.set(1);

    stage.lateRepeats.send();

    assertThat(stage.tally.unexpected()).isEqualTo(1);
  }

  @Test
  void a_small_correction_is_the_collectors_own_and_counts_after_it() {
    var job = Stage.job(Job.Way.CLAIM, Fault.CORRECTED);
    var stage = Stage.of(job);
    stage.doorWork.all(job);

    assertThat(stage.figures.doorGrams.sum()).isEqualTo(5_000);
    assertThat(stage.figures.correctedDoorGrams.sum()).isEqualTo(5_100);
    assertThat(stage.figures.paidFen.sum()).isEqualTo(408);
  }

  @Test
  void a_late_correction_counts_only_when_the_station_has_the_goods() {
    var job = Stage.job(Job.Way.CLAIM, Fault.CORRECTED_AFTER_HANDOVER);
    var stage = Stage.of(job);
    stage.doorWork.all(job);
    assertThat(stage.figures.correctedDoorGrams.sum()).isZero();

    stage.doorWork.afterHandover(job);

    assertThat(stage.figures.correctedDoorGrams.sum()).isEqualTo(5_100);
    assertThat(stage.operations()).last().isEqualTo("correctDoorWeighing");
  }

  @Test
  void nothing_comes_after_the_hand_over_of_any_other_pickup() {
    var job = Stage.job(Job.Way.CLAIM, Fault.CORRECTED);
    var stage = Stage.of(job);
    stage.doorWork.afterHandover(job);

    assertThat(stage.operations()).isEmpty();
  }

  @Test
  void a_correction_that_is_too_much_alone_is_tried_and_then_made_by_a_dispatcher() {
    var platform = new FakePlatform();
    Transport strict =
        request ->
            request.operation().equals("correctDoorWeighing")
                    && !"dispatcher".equals(request.token())
                ? new Reply(403, "{\"code\":\"second-person-required\"}", 0)
                : platform.send(request);
    var job = Stage.job(Job.Way.CLAIM, Fault.CORRECTED_BY_SECOND_PERSON);
    var stage = new Stage(platform, strict, job);
    stage.doorWork.all(job);

    assertThat(stage.tally.refusals()).containsEntry("second-person-required", 1L);
    assertThat(stage.figures.correctedDoorGrams.sum()).isEqualTo(5_100);
  }

  @ParameterizedTest
  @CsvSource({"slot-full", "slot-past", "slot-unknown", "id-reused"})
  void a_slot_that_does_not_take_it_is_followed_by_the_next(String code) {
    var asked = new ArrayList<String>();
    var stage = withSlots(asked, 2, code);
    stage.doorWork.book(Stage.job(Job.Way.CLAIM));

    assertThat(asked).containsExactly("08:00", "10:00", "12:00");
    assertThat(stage.figures.bookings.sum()).isEqualTo(1);
  }

  @Test
  void when_no_slot_takes_it_the_pickup_is_given_up() {
    var stage = withSlots(new ArrayList<>(), 3, "slot-full");

    assertThatThrownBy(() -> stage.doorWork.book(Stage.job(Job.Way.CLAIM)))
        .hasMessageStartingWith("bookPickup /api/v1/pickups/")
        .hasMessageEndingWith(": no slot took it");
  }

  @Test
  void another_refusal_of_a_booking_is_unexpected_at_once() {
    var asked = new ArrayList<String>();
    var stage = withSlots(asked, 3, "address-not-covered");

    assertThatThrownBy(() -> stage.doorWork.book(Stage.job(Job.Way.CLAIM)))
        .hasMessageContaining("409 address-not-covered");
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_collector_with_too_many_jobs_tries_again_after_a_moment() {
    var platform = new FakePlatform();
    var tries = new AtomicInteger();
    Transport busy =
        request ->
            request.operation().equals("claimPickup") && tries.incrementAndGet() < 4
                ? new Reply(409, "{\"code\":\"too-many-jobs\"}", 0)
                : platform.send(request);
    var job = Stage.job(Job.Way.CLAIM);
    var stage = new Stage(platform, busy, job);
    stage.doorWork.all(job);

    assertThat(stage.pauses).isEqualTo(List.of(100L, 100L, 100L));
    assertThat(stage.figures.doorWeighings.sum()).isEqualTo(1);
  }

  @Test
  void a_collector_with_too_many_jobs_for_too_long_gives_up() {
    var platform = new FakePlatform();
    Transport busy =
        request ->
            request.operation().equals("claimPickup")
                ? new Reply(409, "{\"code\":\"too-many-jobs\"}", 0)
                : platform.send(request);
    var job = Stage.job(Job.Way.CLAIM);
    var stage = new Stage(platform, busy, job);

    assertThatThrownBy(() -> stage.doorWork.all(job))
        .hasMessageEndingWith(": too many jobs for too long");
    assertThat(stage.pauses).hasSize(100);
  }

  @Test
  void a_job_that_the_nearest_other_collector_got_is_given_back_by_that_one() {
    var platform = new FakePlatform();
    var returned = new ArrayList<String>();
    Transport nearest =
        request -> {
          if (request.operation().equals("returnPickup")) {
            returned.add(String.valueOf(request.token()));
          }
          return request.operation().equals("assignPickup")
              ? new Reply(200, "{\"collectorId\":\"" + FakePlatform.id("collector-1-2") + "\"}", 0)
              : platform.send(request);
        };
    var job = Stage.job(Job.Way.NEAREST);
    var stage = new Stage(platform, nearest, job);
    stage.doorWork.all(job);

    assertThat(returned).containsExactly("collector-1-2");
    assertThat(stage.figures.doorWeighings.sum()).isEqualTo(1);
  }

  @Test
  void where_nobody_is_near_the_planned_collector_claims() {
    var platform = new FakePlatform();
    Transport nobody =
        request ->
            request.operation().equals("assignPickup")
                ? new Reply(409, "{\"code\":\"nobody-on-shift\"}", 0)
                : platform.send(request);
    var job = Stage.job(Job.Way.NEAREST);
    var stage = new Stage(platform, nobody, job);
    stage.doorWork.all(job);

    assertThat(stage.operations()).contains("claimPickup", "weighAtDoor");
    assertThat(stage.tally.unexpected()).isZero();
  }

  private static Stage withSlots(List<String> asked, int refused, String code) {
    var platform = new FakePlatform();
    Transport full =
        request -> {
          if (!request.operation().equals("bookPickup")) {
            return platform.send(request);
          }
          asked.add(
              String.valueOf(request.body()).replaceAll(".*\"slotStart\":\"([^\"]*)\".*", "$1"));
          return asked.size() <= refused
              ? new Reply(409, "{\"code\":\"" + code + "\"}", 0)
              : platform.send(request);
        };
    return new Stage(platform, full, Stage.job(Job.Way.CLAIM));
  }
}
