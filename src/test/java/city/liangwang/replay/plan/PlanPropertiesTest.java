package city.liangwang.replay.plan;

import static city.liangwang.replay.plan.Examples.a_city;
import static city.liangwang.replay.plan.Examples.all_readings;
import static city.liangwang.replay.plan.Examples.the_first_readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every plan, whatever the seed, the number of readings and the city. */
class PlanPropertiesTest {

  private static final long SEEDS = 4;
  private static final List<Plan> DAYS =
      IntStream.rangeClosed(1, (int) SEEDS).mapToObj(Examples::a_plan).toList();

  @Property(tries = 25)
  void every_plan_conserves_every_gram_to_the_truck(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 250) int count, @ForAll boolean faults) {
    var readings = the_first_readings(count);
    var plan = Planner.plan(seed, faults, readings, a_city());

    assertThat(plan.jobs().stream().mapToLong(job -> Line.sum(job.lines())).sum())
        .isEqualTo(readings.stream().mapToLong(Reading::grams).sum());
    assertThat(
            plan.batches().stream()
                .mapToLong(batch -> Plan.sum(plan.carriedGrams(batch.readings())))
                .sum())
        .isEqualTo(plan.jobs().stream().mapToLong(job -> Line.sum(job.carried())).sum());
    assertThat(plan.trips().stream().mapToLong(trip -> Plan.sum(plan.manifest(trip))).sum())
        .isEqualTo(
            plan.batches().stream().mapToLong(one -> Plan.sum(plan.stationGrams(one))).sum());
  }

  @Property(tries = 25)
  void every_job_batch_and_trip_has_exactly_one_place(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 250) int count, @ForAll boolean faults) {
    var plan = Planner.plan(seed, faults, the_first_readings(count), a_city());

    assertThat(plan.jobs()).hasSize(count);
    assertThat(plan.batches().stream().flatMap(batch -> batch.readings().stream()).sorted())
        .containsExactlyElementsOf(upTo(count));
    assertThat(plan.trips().stream().flatMap(trip -> trip.batches().stream()).sorted())
        .containsExactlyElementsOf(upTo(plan.batches().size()));
    assertThat(plan.shipments().stream().flatMap(one -> one.trips().stream()))
        .containsExactlyElementsOf(upTo(plan.trips().size()));
    assertThat(plan.households()).extracting(Plan.Household::index).isEqualTo(upTo(homes(plan)));
  }

  @Property(tries = 25)
  void what_is_numbered_is_numbered_by_its_place(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 250) int count) {
    var plan = Planner.plan(seed, true, the_first_readings(count), a_city());

    assertThat(plan.jobs()).extracting(Job::reading).isEqualTo(upTo(count));
    assertThat(plan.batches()).extracting(Plan.Batch::index).isEqualTo(upTo(plan.batches().size()));
    assertThat(plan.trips()).extracting(Plan.Trip::index).isEqualTo(upTo(plan.trips().size()));
    assertThat(plan.batches())
        .allMatch(batch -> batch.readings().stream().sorted().toList().equals(batch.readings()));
  }

  @Property(tries = 25)
  void nobody_carries_more_than_fits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 250) int count) {
    var plan = Planner.plan(seed, true, the_first_readings(count), a_city());

    assertThat(plan.batches()).allMatch(batch -> batch.readings().size() <= 12);
    assertThat(plan.batches())
        .allSatisfy(
            batch -> {
              var butTheLast = batch.readings().subList(0, batch.readings().size() - 1);
              assertThat(Plan.sum(plan.carriedGrams(butTheLast))).isLessThan(1_200_000);
            });
    assertThat(plan.trips()).allMatch(trip -> Plan.sum(plan.manifest(trip)) <= 6_000_000);
    assertThat(plan.shipments()).allMatch(shipment -> shipment.trips().size() <= 5);
  }

  @Property(tries = 10)
  void the_same_seed_readings_and_city_make_the_same_plan(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
    var readings = the_first_readings(count);

    assertThat(Planner.plan(seed, true, readings, a_city()))
        .isEqualTo(Planner.plan(seed, true, new ArrayList<>(readings), a_city()));
  }

  @Property(tries = 10)
  void a_longer_day_begins_like_a_shorter_one(@ForAll @IntRange(min = 1, max = 200) int count) {
    var shorter = Planner.plan(1, false, the_first_readings(count), a_city()).jobs();
    var longer = Planner.plan(1, false, the_first_readings(count + 50), a_city()).jobs();

    assertThat(longer.subList(0, count).stream().map(Job::lines))
        .containsExactlyElementsOf(shorter.stream().map(Job::lines).toList());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_fault_comes_about_as_often_as_it_says(Fault fault) {
    var jobs = DAYS.stream().mapToLong(plan -> plan.jobs().size()).sum();
    var hits =
        DAYS.stream().flatMap(plan -> plan.jobs().stream()).filter(job -> job.has(fault)).count();
    var expected = jobs * fault.perMille() / 1_000.0;

    // Four standard deviations, and a little less where faults exclude each other.
    assertThat((double) hits).isCloseTo(expected, within(4 * Math.sqrt(expected) + expected / 10));
  }

  @Test
  void trips_batches_and_shipments_go_wrong_as_often_as_they_say() {
    var trips = DAYS.stream().flatMap(plan -> plan.trips().stream()).toList();
    var batches = DAYS.stream().flatMap(plan -> plan.batches().stream()).toList();

    assertShare(trips.stream().filter(Plan.Trip::outOfTolerance).count(), trips.size(), 80);
    assertShare(trips.stream().filter(Plan.Trip::reloaded).count(), trips.size(), 60);
    assertShare(trips.stream().filter(Plan.Trip::intakeReversed).count(), trips.size(), 60);
    assertShare(trips.stream().filter(Plan.Trip::runReversed).count(), trips.size(), 60);
    assertShare(trips.stream().filter(trip -> trip.runs() == 2).count(), trips.size(), 300);
    assertShare(batches.stream().filter(Plan.Batch::reversed).count(), batches.size(), 20);
  }

  @Test
  void jobs_are_claimed_named_and_given_to_the_nearest_as_often_as_planned() {
    var ways =
        DAYS.stream()
            .flatMap(plan -> plan.jobs().stream())
            .collect(Collectors.groupingBy(Job::way, Collectors.counting()));
    var all = ways.values().stream().mapToLong(Long::longValue).sum();

    assertShare(ways.getOrDefault(Job.Way.NAMED, 0L), all, 300);
    assertShare(ways.getOrDefault(Job.Way.NEAREST, 0L), all, 100);
    assertShare(ways.getOrDefault(Job.Way.CLAIM, 0L), all, 600);
  }

  @Test
  void a_city_of_one_collector_and_one_truck_is_enough() {
    var city =
        new City(
            List.of(new City.Community("C", "S")),
            List.of(new City.Collector("only", "S")),
            new City.Materials("R0901", List.of()),
            List.of("driver"),
            List.of("T1"));
    var plan = Planner.plan(1, true, the_first_readings(60), city);

    assertThat(plan.jobs()).allMatch(job -> job.collector().equals("only") && !job.itemised());
    assertThat(plan.trips()).allMatch(trip -> trip.plate().equals("T1"));
    assertThat(plan.dropOuts()).as("there is nobody who could take over").isEmpty();
  }

  @Test
  void drivers_and_trucks_take_turns() {
    var trips = DAYS.get(0).trips();

    assertThat(trips).extracting(Plan.Trip::driver).contains("driver-1", "driver-2");
    assertThat(trips).extracting(Plan.Trip::plate).contains("T1", "T2", "T3");
    assertThat(trips.get(1).driver()).isNotEqualTo(trips.get(0).driver());
  }

  @Test
  void a_held_job_is_claimed_and_its_booking_meets_nothing_else() {
    for (var plan : DAYS) {
      for (var dropOut : plan.dropOuts()) {
        var held = plan.jobs().get(dropOut.heldReading());
        assertThat(held.way()).isEqualTo(Job.Way.CLAIM);
        assertThat(held.faults())
            .noneMatch(fault -> fault.endsFirstBooking() || fault == Fault.RESCHEDULED);
      }
    }
  }

  @Test
  void every_street_is_in_one_community_and_has_a_quarter_as_many_households_as_readings() {
    var plan = DAYS.get(0);
    var streets = plan.households().stream().collect(Collectors.groupingBy(Plan.Household::street));
    var readings = all_readings().stream().collect(Collectors.groupingBy(Reading::street));

    assertThat(streets.keySet()).isEqualTo(readings.keySet());
    streets.forEach(
        (street, homes) -> {
          assertThat(homes)
              .extracting(Plan.Household::communityCode)
              .containsOnly(homes.get(0).communityCode());
          assertThat(homes)
              .extracting(Plan.Household::number)
              .isEqualTo(IntStream.rangeClosed(1, homes.size()).boxed().toList());
          assertThat(homes)
              .hasSize(Math.max(1, readings.getOrDefault(street, List.of()).size() / 4));
        });
  }

  private static void assertShare(long hits, long all, int perMille) {
    var expected = all * perMille / 1_000.0;
    assertThat((double) hits).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  private static int homes(Plan plan) {
    return plan.households().size();
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
