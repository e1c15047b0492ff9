package city.liangwang.replay.plan;

import static city.liangwang.replay.plan.Examples.a_city;
import static city.liangwang.replay.plan.Examples.a_plan;
import static city.liangwang.replay.plan.Examples.all_readings;
import static city.liangwang.replay.plan.Examples.the_first_readings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final Plan PLAN = a_plan(1);

  @Test
  void the_same_seed_makes_the_same_plan() {
    assertThat(a_plan(1)).isEqualTo(PLAN);
  }

  @Test
  void another_seed_makes_another_plan_of_the_same_weight() {
    var other = a_plan(2);
    assertThat(other).isNotEqualTo(PLAN);
    assertThat(doorGrams(other)).isEqualTo(doorGrams(PLAN)).isEqualTo(139_189_500);
  }

  @Test
  void every_reading_is_one_job_of_exactly_its_grams_in_file_order() {
    var readings = all_readings();
    assertThat(PLAN.jobs()).hasSameSizeAs(readings);
    for (int i = 0; i < readings.size(); i++) {
      assertThat(PLAN.jobs().get(i).reading()).isEqualTo(i);
      assertThat(Line.sum(PLAN.jobs().get(i).lines())).isEqualTo(readings.get(i).grams());
    }
  }

  @Test
  void no_line_is_above_the_scale_before_or_after_a_correction() {
    assertThat(PLAN.jobs())
        .allSatisfy(
            job -> {
              assertThat(job.lines()).allMatch(PlannerTest::canBeWeighed).hasSizeLessThan(200);
              assertThat(job.amended()).allMatch(PlannerTest::canBeWeighed);
            });
  }

  @Test
  void heavy_readings_are_weighed_bag_by_bag() {
    var heavy = PLAN.jobs().stream().filter(job -> Line.sum(job.lines()) > 60_000).toList();
    assertThat(heavy).hasSize(606).allMatch(job -> job.lines().size() > 1);
  }

  @Test
  void only_faults_that_correct_change_the_lines() {
    assertThat(PLAN.jobs())
        .allSatisfy(
            job -> assertThat(job.amended().equals(job.lines())).isEqualTo(!isCorrected(job)));
    assertThat(PLAN.jobs()).anyMatch(PlannerTest::isCorrected);
  }

  @Test
  void what_is_corrected_after_hand_over_is_carried_as_first_weighed() {
    var late = PLAN.jobs().stream().filter(job -> job.has(Fault.CORRECTED_AFTER_HANDOVER)).toList();
    assertThat(late).isNotEmpty().allMatch(job -> job.carried().equals(job.lines()));
  }

  @Test
  void a_weighing_is_disputed_or_corrected_once_and_a_booking_fails_once() {
    assertThat(PLAN.jobs())
        .allMatch(job -> job.faults().stream().filter(Fault::changesOrDisputes).count() <= 1)
        .allMatch(job -> job.faults().stream().filter(Fault::endsFirstBooking).count() <= 1);
  }

  @Test
  void every_fault_comes_about_on_a_whole_day() {
    var seen =
        PLAN.jobs().stream().flatMap(job -> job.faults().stream()).collect(Collectors.toSet());
    assertThat(seen).containsExactlyInAnyOrder(Fault.values());
    assertThat(PLAN.batches()).anyMatch(Plan.Batch::reversed);
    assertThat(PLAN.trips()).anyMatch(Plan.Trip::outOfTolerance);
    assertThat(PLAN.dropOuts()).isNotEmpty();
  }

  @Test
  void without_faults_nothing_goes_wrong() {
    var calm = Planner.plan(1, false, all_readings(), a_city());
    assertThat(calm.jobs()).allMatch(job -> job.faults().isEmpty());
    assertThat(calm.batches()).noneMatch(Plan.Batch::reversed);
    assertThat(calm.trips())
        .noneMatch(Plan.Trip::outOfTolerance)
        .noneMatch(Plan.Trip::reloaded)
        .noneMatch(Plan.Trip::intakeReversed)
        .noneMatch(Plan.Trip::runReversed);
    assertThat(calm.shipments()).noneMatch(Plan.Shipment::reversed);
    assertThat(calm.dropOuts()).isEmpty();
  }

  @Test
  void faults_do_not_change_what_is_weighed_first() {
    var calm = Planner.plan(1, false, all_readings(), a_city());
    assertThat(calm.jobs().stream().map(Job::lines).toList())
        .isEqualTo(PLAN.jobs().stream().map(Job::lines).toList());
  }

  @Test
  void a_collector_works_for_the_station_of_the_household() {
    var stationOf =
        a_city().communities().stream()
            .collect(Collectors.toMap(City.Community::code, City.Community::stationCode));
    assertThat(PLAN.jobs())
        .allSatisfy(
            job -> {
              var home = PLAN.households().get(job.household());
              assertThat(stationOf).containsEntry(home.communityCode(), job.stationCode());
              assertThat(a_city().collectorsOf(job.stationCode())).contains(job.collector());
            });
  }

  @Test
  void households_have_several_pickups_a_day() {
    var households = PLAN.jobs().stream().map(Job::household).collect(Collectors.toSet());
    assertThat(households.size()).isBetween(400, 1_000);
  }

  @Test
  void places_at_a_station_are_counted_in_file_order() {
    var next = new HashMap<String, Integer>();
    for (var job : PLAN.jobs()) {
      assertThat(job.place()).isEqualTo(next.merge(job.stationCode(), 1, Integer::sum) - 1);
    }
  }

  @Test
  void every_weighing_is_handed_over_once_by_who_weighed_it() {
    var seen = new HashSet<Integer>();
    for (var batch : PLAN.batches()) {
      for (var reading : batch.readings()) {
        assertThat(seen.add(reading)).isTrue();
        assertThat(PLAN.jobs().get(reading).collector()).isEqualTo(batch.collector());
        assertThat(PLAN.jobs().get(reading).stationCode()).isEqualTo(batch.stationCode());
      }
    }
    assertThat(seen).hasSize(PLAN.jobs().size());
  }

  @Test
  void every_batch_is_on_one_truck_and_every_trip_in_one_shipment() {
    var batches = PLAN.trips().stream().flatMap(trip -> trip.batches().stream()).sorted().toList();
    assertThat(batches).isEqualTo(IntStream.range(0, PLAN.batches().size()).boxed().toList());
    var trips = PLAN.shipments().stream().flatMap(one -> one.trips().stream()).toList();
    assertThat(trips).isEqualTo(IntStream.range(0, PLAN.trips().size()).boxed().toList());
  }

  @Test
  void what_leaves_a_station_is_what_its_scale_has_read() {
    var read = new TreeMap<String, Long>();
    var left = new TreeMap<String, Long>();
    PLAN.batches().forEach(batch -> add(read, batch.stationCode(), PLAN.stationGrams(batch)));
    PLAN.trips().forEach(trip -> add(left, trip.stationCode(), PLAN.manifest(trip)));
    assertThat(left).isEqualTo(read);
  }

  @Test
  void trucks_come_from_one_station_are_not_overloaded_and_seldom_nearly_empty() {
    assertThat(PLAN.trips())
        .allSatisfy(
            trip -> {
              assertThat(sum(PLAN.manifest(trip))).isBetween(1L, 6_000_000L);
              assertThat(trip.batches())
                  .allMatch(b -> PLAN.batches().get(b).stationCode().equals(trip.stationCode()));
            });
    assertThat(PLAN.trips().stream().filter(trip -> sum(PLAN.manifest(trip)) < 500_000))
        .hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void the_station_reads_a_little_else_than_the_door_within_two_percent() {
    assertThat(PLAN.batches())
        .allSatisfy(
            batch -> {
              var door = PLAN.carriedGrams(batch.readings());
              var station = PLAN.stationGrams(batch);
              assertThat(station.keySet()).isEqualTo(door.keySet());
              door.forEach(
                  (material, grams) ->
                      assertThat(Math.abs(station.getOrDefault(material, 0L) - grams) * 50)
                          .isLessThanOrEqualTo(grams + 50));
            });
  }

  @Test
  void after_a_collector_dropped_out_others_of_the_station_do_the_jobs() {
    assertThat(PLAN.dropOuts())
        .allSatisfy(
            dropOut -> {
              var held = PLAN.jobs().get(dropOut.heldReading());
              assertThat(held.collector()).isEqualTo(dropOut.substitute());
              assertThat(dropOut.substitute()).isNotEqualTo(dropOut.collector());
              assertThat(a_city().collectorsOf(held.stationCode()))
                  .contains(dropOut.collector(), dropOut.substitute());
              assertThat(PLAN.jobs().subList(dropOut.heldReading(), PLAN.jobs().size()))
                  .noneMatch(job -> job.collector().equals(dropOut.collector()));
              assertThat(PLAN.jobs().subList(0, dropOut.heldReading()))
                  .anyMatch(job -> job.collector().equals(dropOut.collector()));
            });
  }

  @Test
  void a_station_loses_one_collector_at_the_most() {
    var stations =
        PLAN.dropOuts().stream()
            .map(dropOut -> PLAN.jobs().get(dropOut.heldReading()).stationCode())
            .toList();
    assertThat(stations).doesNotHaveDuplicates();
  }

  @Test
  void a_day_may_have_one_reading_only() {
    var small = Planner.plan(1, true, the_first_readings(1), a_city());
    assertThat(small.jobs()).hasSize(1);
    assertThat(small.batches()).hasSize(1);
    assertThat(small.trips()).hasSize(1);
    assertThat(small.shipments()).hasSize(1);
    assertThat(small.dropOuts()).isEmpty();
  }

  @Test
  void jobs_are_claimed_named_and_given_to_the_nearest() {
    var ways = PLAN.jobs().stream().map(Job::way).collect(Collectors.toSet());
    assertThat(ways).isEqualTo(Set.of(Job.Way.values()));
  }

  private static boolean canBeWeighed(Line line) {
    return line.grams() > 0 && line.grams() <= 60_000;
  }

  private static boolean isCorrected(Job job) {
    return job.faults().stream().anyMatch(f -> f.changesOrDisputes() && f != Fault.DISPUTE_UPHELD);
  }

  private static long doorGrams(Plan plan) {
    return plan.jobs().stream().map(Job::lines).mapToLong(Line::sum).sum();
  }

  private static long sum(Map<String, Long> grams) {
    return grams.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void add(Map<String, Long> all, String station, Map<String, Long> grams) {
    grams.forEach((material, more) -> all.merge(station + "/" + material, more, Long::sum));
  }

  @Test
  void a_fault_says_how_often_it_comes() {
    assertThat(List.of(Fault.values())).allMatch(fault -> fault.perMille() > 0);
  }
}
