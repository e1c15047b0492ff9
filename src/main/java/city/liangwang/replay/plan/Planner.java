package city.liangwang.replay.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes the plan of a day: a pure function of seed, readings and city. */
public final class Planner {

  /** How many pickups a household has on the day, on average. */
  static final int PICKUPS_PER_HOUSEHOLD = 4;

  /**
   * How many jobs in a thousand are given by the keeper to a named collector, or to the nearest.
   */
  static final int NAMED_PER_MILLE = 300;

  static final int NEAREST_PER_MILLE = 100;

  /** A collector's tricycle is full. */
  static final int BATCH_WEIGHINGS_LEAST = 6;

  static final int BATCH_WEIGHINGS_MOST = 12;
  static final long BATCH_GRAMS = 1_200_000;

  /** So much at a station calls a truck; a truck carries 6 t. */
  static final long TRIP_GRAMS = 3_000_000;

  static final long VEHICLE_GRAMS_MAX = 6_000_000;
  static final long TRIP_GRAMS_LEAST = 500_000;
  static final int TRIPS_PER_SHIPMENT = 5;

  static final int HANDOVER_REVERSED_PER_MILLE = 20;
  static final int OUT_OF_TOLERANCE_PER_MILLE = 80;
  static final int RELOADED_PER_MILLE = 60;
  static final int INTAKE_REVERSED_PER_MILLE = 60;
  static final int RUN_REVERSED_PER_MILLE = 60;
  static final int TWO_RUNS_PER_MILLE = 300;
  static final int SHIPMENT_REVERSED_PER_MILLE = 150;

  /** One collector in so many drops out. */
  static final int COLLECTORS_PER_DROP_OUT = 20;

  private static final int LANE_LEAST = 4;

  private final long seed;
  private final boolean withFaults;
  private final City city;
  private final Doors doors;

  private Planner(long seed, boolean withFaults, City city) {
    this.seed = seed;
    this.withFaults = withFaults;
    this.city = city;
    this.doors = new Doors(seed, city.materials());
  }

  public static Plan plan(long seed, boolean withFaults, List<Reading> readings, City city) {
    return new Planner(seed, withFaults, city).plan(readings);
  }

  private Plan plan(List<Reading> readings) {
    var homes = homes(readings);
    var jobs = jobs(readings, homes);
    var dropOuts = withFaults ? dropOut(jobs) : List.<Plan.DropOut>of();
    var batches = batches(jobs);
    var trips = trips(plan(homes, jobs, batches, List.of(), dropOuts));
    return plan(homes, jobs, batches, trips, dropOuts);
  }

  private Plan plan(
      Homes homes,
      List<Job> jobs,
      List<Plan.Batch> batches,
      List<Plan.Trip> trips,
      List<Plan.DropOut> dropOuts) {
    var shipments = shipments(trips.size());
    return new Plan(
        seed, homes.households(), List.copyOf(jobs), batches, trips, shipments, dropOuts);
  }

  // Households.

  /**
   * Who lives where.
   *
   * @param ofReading the household of every reading
   */
  private record Homes(List<Plan.Household> households, List<Integer> ofReading) {}

  private Homes homes(List<Reading> readings) {
    var streets =
        readings.stream().collect(groupingBy(Reading::street, LinkedHashMap::new, counting()));
    var communities = communitiesInSomeOrder();
    var households = new ArrayList<Plan.Household>();
    var ofStreet = new HashMap<String, List<Integer>>();
    streets.forEach(
        (street, count) -> {
          var community = communities.get(ofStreet.size() % communities.size()).code();
          var size = (int) Math.max(1, count / PICKUPS_PER_HOUSEHOLD);
          var first = households.size();
          for (int number = 1; number <= size; number++) {
            households.add(new Plan.Household(households.size(), street, number, community));
          }
          ofStreet.put(street, IntStream.range(first, first + size).boxed().toList());
        });
    var ofReading = new ArrayList<Integer>();
    for (int i = 0; i < readings.size(); i++) {
      var homes = ofStreet.getOrDefault(readings.get(i).street(), List.of());
      ofReading.add(homes.get(Draw.of(seed, "household", i).below(homes.size())));
    }
    return new Homes(List.copyOf(households), List.copyOf(ofReading));
  }

  private List<City.Community> communitiesInSomeOrder() {
    var communities = new ArrayList<>(city.communities());
    communities.sort(
        Comparator.comparing(
            community ->
                Draw.of(seed, "community", community.code()).between(0, Long.MAX_VALUE - 1)));
    return communities;
  }

  // Jobs.

  private List<Job> jobs(List<Reading> readings, Homes homes) {
    var stationOf = new HashMap<String, String>();
    city.communities().forEach(c -> stationOf.put(c.code(), c.stationCode()));
    var places = new HashMap<String, Integer>();
    var jobs = new ArrayList<Job>();
    for (int i = 0; i < readings.size(); i++) {
      var household = homes.households().get(homes.ofReading().get(i));
      var station = stationOf.getOrDefault(household.communityCode(), "");
      var place = places.merge(station, 1, Integer::sum) - 1;
      jobs.add(job(i, readings.get(i).grams(), household.index(), station, place));
    }
    return jobs;
  }

  private Job job(int reading, long grams, int household, String station, int place) {
    var itemised = doors.isItemised(reading);
    var lines = doors.lines(reading, grams, itemised);
    var faults = withFaults ? faults(reading) : Set.<Fault>of();
    var collectors = city.collectorsOf(station);
    var collector = collectors.get(Draw.of(seed, "collector", reading).below(collectors.size()));
    return new Job(
        reading,
        household,
        place,
        station,
        collector,
        way(reading),
        itemised,
        lines,
        doors.amended(reading, lines, faults),
        faults);
  }

  private Job.Way way(int reading) {
    var drawn = Draw.of(seed, "way", reading).below(1_000);
    if (drawn < NAMED_PER_MILLE) {
      return Job.Way.NAMED;
    }
    return drawn < NAMED_PER_MILLE + NEAREST_PER_MILLE ? Job.Way.NEAREST : Job.Way.CLAIM;
  }

  private Set<Fault> faults(int reading) {
    var faults = EnumSet.noneOf(Fault.class);
    for (var fault : Fault.values()) {
      var clashes =
          faults.stream()
              .anyMatch(
                  other ->
                      (other.changesOrDisputes() && fault.changesOrDisputes())
                          || (other.endsFirstBooking() && fault.endsFirstBooking()));
      if (!clashes && Draw.of(seed, "fault", fault, reading).perMille(fault.perMille())) {
        faults.add(fault);
      }
    }
    return Collections.unmodifiableSet(faults);
  }

  // Collectors who drop out: from then on others of the station do their jobs.

  private List<Plan.DropOut> dropOut(List<Job> jobs) {
    var lanes = jobs.stream().collect(groupingBy(Job::collector));
    var wanted = Math.max(1, city.collectors().size() / COLLECTORS_PER_DROP_OUT);
    var stations = new ArrayList<String>();
    var dropOuts = new ArrayList<Plan.DropOut>();
    var candidates = new ArrayList<>(city.collectors());
    candidates.sort(
        Comparator.comparing(
            one -> Draw.of(seed, "drop-out", one.username()).between(0, Long.MAX_VALUE - 1)));
    for (var one : candidates) {
      var lane = lanes.getOrDefault(one.username(), List.of());
      var others = new ArrayList<>(city.collectorsOf(one.stationCode()));
      others.remove(one.username());
      if (dropOuts.size() < wanted
          && lane.size() >= LANE_LEAST
          && !others.isEmpty()
          && !stations.contains(one.stationCode())) {
        stations.add(one.stationCode());
        dropOuts.add(dropOut(one.username(), lane, others, jobs));
      }
    }
    return List.copyOf(dropOuts);
  }

  private Plan.DropOut dropOut(
      String collector, List<Job> lane, List<String> others, List<Job> jobs) {
    var draw = Draw.of(seed, "drop-out-when", collector);
    var after = (int) draw.between(lane.size() * 2L / 5, lane.size() * 3L / 5);
    var held = lane.get(after);
    for (var job : lane.subList(after, lane.size())) {
      var other = others.get(Draw.of(seed, "substitute", job.reading()).below(others.size()));
      jobs.set(job.reading(), by(other, job, job.reading() == held.reading()));
    }
    return new Plan.DropOut(collector, held.reading(), jobs.get(held.reading()).collector());
  }

  // The job in hand is claimed and nothing else happens to it before the substitute has it.
  private static Job by(String collector, Job job, boolean held) {
    var faults = EnumSet.noneOf(Fault.class);
    faults.addAll(job.faults());
    if (held) {
      faults.removeIf(fault -> fault.endsFirstBooking() || fault == Fault.RESCHEDULED);
    }
    return new Job(
        job.reading(),
        job.household(),
        job.place(),
        job.stationCode(),
        collector,
        held ? Job.Way.CLAIM : job.way(),
        job.itemised(),
        job.lines(),
        job.amended(),
        Collections.unmodifiableSet(faults));
  }

  // Batches.

  private List<Plan.Batch> batches(List<Job> jobs) {
    var open = new TreeMap<String, Open>();
    var closed = new ArrayList<Open>();
    for (var job : jobs) {
      var batch = open.computeIfAbsent(job.collector(), any -> open(job));
      batch.readings.add(job.reading());
      batch.grams += Line.sum(job.carried());
      if (batch.readings.size() >= batch.countMax || batch.grams >= BATCH_GRAMS) {
        closed.add(batch);
        open.remove(job.collector());
      }
    }
    closed.addAll(open.values());
    // By when the last bag came: the order in which they can be handed over.
    closed.sort(Comparator.comparing(Open::last));
    var batches = new ArrayList<Plan.Batch>();
    for (var batch : closed) {
      batches.add(
          batch.numbered(
              batches.size(), chance("handover", batch.last(), HANDOVER_REVERSED_PER_MILLE)));
    }
    return List.copyOf(batches);
  }

  private Open open(Job job) {
    var most =
        Draw.of(seed, "batch", job.reading()).between(BATCH_WEIGHINGS_LEAST, BATCH_WEIGHINGS_MOST);
    return new Open(job.stationCode(), job.collector(), most);
  }

  /** A batch that is still being filled. */
  private static final class Open {

    private final String station;
    private final String collector;
    private final long countMax;
    private final List<Integer> readings = new ArrayList<>();
    private long grams;

    Open(String station, String collector, long countMax) {
      this.station = station;
      this.collector = collector;
      this.countMax = countMax;
    }

    int last() {
      return readings.get(readings.size() - 1);
    }

    Plan.Batch numbered(int index, boolean reversed) {
      return new Plan.Batch(index, station, collector, List.copyOf(readings), reversed);
    }
  }

  private boolean chance(String what, int about, int perMille) {
    return withFaults && Draw.of(seed, what + "-fault", about).perMille(perMille);
  }

  // Trips.

  private List<Plan.Trip> trips(Plan plan) {
    var ofStation =
        plan.batches().stream()
            .collect(groupingBy(Plan.Batch::stationCode, TreeMap::new, toList()));
    var loads = new ArrayList<List<Integer>>();
    ofStation.values().forEach(batches -> loads.addAll(loads(plan, batches)));
    loads.sort(Comparator.comparing(load -> load.get(load.size() - 1)));
    var trips = new ArrayList<Plan.Trip>();
    for (var load : loads) {
      trips.add(trip(trips.size(), plan.batches().get(load.get(0)).stationCode(), load));
    }
    return List.copyOf(trips);
  }

  private static List<List<Integer>> loads(Plan plan, List<Plan.Batch> batches) {
    var loads = new ArrayList<List<Integer>>();
    var load = new ArrayList<Integer>();
    long before = 0;
    long loaded = 0;
    for (var batch : batches) {
      var more = Plan.sum(plan.stationGrams(batch));
      if (!load.isEmpty() && (loaded >= TRIP_GRAMS || loaded + more > VEHICLE_GRAMS_MAX)) {
        loads.add(List.copyOf(load));
        load.clear();
        before = loaded;
        loaded = 0;
      }
      load.add(batch.index());
      loaded += more;
    }
    // Nobody sends a truck for a few bags when they fit on the one before.
    if (!loads.isEmpty() && loaded < TRIP_GRAMS_LEAST && before + loaded <= VEHICLE_GRAMS_MAX) {
      load.addAll(0, loads.remove(loads.size() - 1));
    }
    loads.add(List.copyOf(load));
    return loads;
  }

  private Plan.Trip trip(int index, String station, List<Integer> load) {
    return new Plan.Trip(
        index,
        station,
        load,
        city.drivers().get(index % city.drivers().size()),
        city.plates().get(index % city.plates().size()),
        chance("tolerance", index, OUT_OF_TOLERANCE_PER_MILLE),
        chance("loading", index, RELOADED_PER_MILLE),
        chance("intake", index, INTAKE_REVERSED_PER_MILLE),
        chance("run", index, RUN_REVERSED_PER_MILLE),
        Draw.of(seed, "runs", index).perMille(TWO_RUNS_PER_MILLE) ? 2 : 1);
  }

  private List<Plan.Shipment> shipments(int trips) {
    var shipments = new ArrayList<Plan.Shipment>();
    for (int first = 0; first < trips; first += TRIPS_PER_SHIPMENT) {
      var index = shipments.size();
      var members = IntStream.range(first, Math.min(trips, first + TRIPS_PER_SHIPMENT)).boxed();
      var reversed = chance("shipment", index, SHIPMENT_REVERSED_PER_MILLE);
      shipments.add(new Plan.Shipment(index, members.toList(), reversed));
    }
    return List.copyOf(shipments);
  }
}
