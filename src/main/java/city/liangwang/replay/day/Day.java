package city.liangwang.replay.day;

import city.liangwang.replay.day.CentreWork.Lot;
import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.Pause;
import city.liangwang.replay.http.Unexpected;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.Ids;
import city.liangwang.replay.plan.Job;
import city.liangwang.replay.plan.Plan;
import city.liangwang.replay.plan.Planner;
import city.liangwang.replay.plan.Reading;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out: every collector has a thread and works in file order; what the station, the
 * driver, the centre and the recycler do begins as soon as all that it needs is there.
 */
public final class Day {

  private static final long DAY_MILLIS = 12 * 3_600_000L;

  private final Options options;
  private final Progress progress;
  private final Scene scene;
  private final ObjectNode state;
  private final Shifts shifts;
  private final DoorWork doorWork;
  private final StationWork stationWork;
  private final CentreWork centreWork;
  private final Shipping shipping;
  private final LateRepeats lateRepeats;
  private final LocalDate day;
  private final ExecutorService crew = Executors.newCachedThreadPool(Day::thread);
  private final CountDownLatch open;
  private final Set<Integer> weighed = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Plan.Batch> batchOf = new HashMap<>();
  private final Map<Integer, Plan.Trip> tripOf = new HashMap<>();
  private final Map<Integer, Plan.Shipment> shipmentOf = new HashMap<>();
  private final Map<Integer, AtomicInteger> readingsLeft = new HashMap<>();
  private final Map<Integer, AtomicInteger> batchesLeft = new HashMap<>();
  private final Map<Integer, AtomicInteger> tripsLeft = new HashMap<>();
  private final Map<Integer, List<Integer>> handedOver = new ConcurrentHashMap<>();
  private final Map<Integer, List<Lot>> lotsOfTrip = new ConcurrentHashMap<>();

  private Day(
      Options options,
      Progress progress,
      Scene scene,
      Residents residents,
      ObjectNode state,
      LocalDate day) {
    this.options = options;
    this.progress = progress;
    this.scene = scene;
    this.state = state;
    this.day = day;
    this.shifts = new Shifts(scene);
    this.lateRepeats = new LateRepeats(scene.api());
    var slots = new Slots((ObjectNode) state.path("slots"));
    this.doorWork = new DoorWork(scene, residents, slots, lateRepeats);
    this.stationWork = new StationWork(scene);
    this.centreWork = new CentreWork(scene);
    this.shipping = new Shipping(scene, options.faults());
    this.open = new CountDownLatch(scene.plan().shipments().size());
    index();
  }

  /**
   * Learns the city, plans the day and opens its state.
   *
   * @param phones somebody with a phone, by user name; staff press the phone button
   */
  public static Day prepare(
      Options options,
      Progress progress,
      Api api,
      CityFinder finder,
      Function<String, WechatPerson> phones,
      List<Reading> readings)
      throws IOException {
    progress.say("Signing staff in and asking for the city");
    var known = finder.find();
    var day =
        options.day() == null ? LocalDate.ofInstant(Instant.now(), known.zone()) : options.day();
    var chosen = readings.subList(0, Math.min(options.readings(), readings.size()));
    var plan = Planner.plan(options.seed(), options.faults(), chosen, known.city());
    var scene = new Scene(api, known, plan, new Ids(options.namespace(day)), new Figures());
    var state =
        State.load(options.folder(), options.stateName(day), () -> atTheBeginning(api, known, day));
    var residents =
        new Residents(api, known, new Ids(options.residents()), plan.households(), phones);
    progress.say(
        String.format(
            "Replaying %s with seed %d: %d pickups of %d households, %d hand-overs, %d trips",
            day,
            options.seed(),
            plan.jobs().size(),
            plan.households().size(),
            plan.batches().size(),
            plan.trips().size()));
    return new Day(options, progress, scene, residents, state, day);
  }

  private static ObjectNode atTheBeginning(Api api, Known known, LocalDate day) {
    var state = api.object();
    state.put("startedAt", Instant.now().toString());
    state.set("totals", new Books(api, known).totals());
    state.set("published", new Published(api, known, Pause.real()).since(day));
    state.set("slots", Slots.open(api, known, day));
    return state;
  }

  private void index() {
    var plan = scene.plan();
    for (var batch : plan.batches()) {
      batch.readings().forEach(reading -> batchOf.put(reading, batch));
      readingsLeft.put(batch.index(), new AtomicInteger(batch.readings().size()));
    }
    for (var trip : plan.trips()) {
      trip.batches().forEach(batch -> tripOf.put(batch, trip));
      batchesLeft.put(trip.index(), new AtomicInteger(trip.batches().size()));
    }
    for (var shipment : plan.shipments()) {
      shipment.trips().forEach(trip -> shipmentOf.put(trip, shipment));
      tripsLeft.put(shipment.index(), new AtomicInteger(shipment.trips().size()));
    }
  }

  /** Lives the day to its end and reports. */
  public Report live() throws InterruptedException {
    var plan = scene.plan();
    progress.begin(
        plan.jobs().size(), plan.batches().size(), plan.trips().size(), plan.shipments().size());
    var begin = System.nanoTime();
    eachCollector(shifts::start);
    lanes(begin);
    open.await();
    eachCollector(shifts::end);
    lateRepeats.send();
    crew.shutdown();
    var books = new Books(scene.api(), scene.known());
    var result = books.compare((ObjectNode) state.path("totals"), scene.figures());
    var told = progress.told();
    var published =
        new Published(scene.api(), scene.known(), Pause.real())
            .compare((ObjectNode) state.path("published"), day, scene.figures());
    return new Report(scene.figures(), result, published, scene.api().tally(), told, context());
  }

  private ObjectNode context() {
    return scene
        .api()
        .object()
        .put("readings", scene.plan().jobs().size())
        .put("households", scene.plan().households().size())
        .put("seed", options.seed())
        .put("faults", options.faults())
        .put("day", day.toString());
  }

  private void eachCollector(Consumer<Known.Collector> act) {
    for (var collector : scene.known().collectors().values()) {
      attempt(() -> act.accept(collector));
    }
  }

  // Lanes: one for each collector, in file order.

  private void lanes(long begin) {
    var lanes = new TreeMap<String, List<Job>>();
    var held = new HashMap<String, Plan.DropOut>();
    var substituted = new HashMap<Integer, Plan.DropOut>();
    for (var dropOut : scene.plan().dropOuts()) {
      held.put(dropOut.collector(), dropOut);
      substituted.put(dropOut.heldReading(), dropOut);
      lanes.put(dropOut.collector(), new ArrayList<>());
    }
    for (var job : scene.plan().jobs()) {
      if (!substituted.containsKey(job.reading())) {
        lanes.computeIfAbsent(job.collector(), any -> new ArrayList<>()).add(job);
      }
    }
    lanes.forEach((collector, jobs) -> crew.execute(() -> lane(begin, jobs, held.get(collector))));
  }

  private void lane(long begin, List<Job> jobs, Plan.@Nullable DropOut dropOut) {
    for (var job : jobs) {
      waitFor(begin, job);
      if (attempt(() -> doorWork.all(job))) {
        weighed.add(job.reading());
      }
      done(job);
    }
    if (dropOut != null) {
      dropOut(dropOut);
    }
  }

  private void dropOut(Plan.DropOut dropOut) {
    var job = scene.plan().jobs().get(dropOut.heldReading());
    var collector = scene.known().collector(dropOut.collector());
    var substitute = scene.known().collector(dropOut.substitute());
    var whole =
        attempt(
            () -> {
              doorWork.book(job);
              doorWork.hold(job, collector);
              shifts.dropOut(collector);
              doorWork.take(job, substitute);
              doorWork.finish(job);
            });
    if (whole) {
      weighed.add(job.reading());
    }
    done(job);
  }

  private void waitFor(long begin, Job job) {
    if (options.speed() <= 0) {
      return;
    }
    var due = DAY_MILLIS * job.reading() / scene.plan().jobs().size() / options.speed();
    var left = due - (System.nanoTime() - begin) / 1_000_000;
    if (left > 0) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void done(Job job) {
    progress.pickups.incrementAndGet();
    var batch = of(batchOf, job.reading());
    if (of(readingsLeft, batch.index()).decrementAndGet() == 0) {
      crew.execute(() -> handOver(batch));
    }
  }

  // What follows.

  private void handOver(Plan.Batch batch) {
    var trip = of(tripOf, batch.index());
    var bags = batch.readings().stream().filter(weighed::contains).toList();
    if (!bags.isEmpty() && attempt(() -> stationWork.handOver(batch, trip, bags))) {
      handedOver.put(batch.index(), bags);
    }
    for (var reading : bags) {
      attempt(() -> doorWork.afterHandover(scene.plan().jobs().get(reading)));
    }
    progress.batches.incrementAndGet();
    if (of(batchesLeft, trip.index()).decrementAndGet() == 0) {
      crew.execute(() -> drive(trip));
    }
  }

  private void drive(Plan.Trip trip) {
    var loads = new TreeMap<Integer, List<Integer>>();
    for (var batch : trip.batches()) {
      var bags = handedOver.get(batch);
      if (bags != null) {
        loads.put(batch, bags);
      }
    }
    if (!loads.isEmpty()) {
      attempt(
          () -> {
            var manifest = stationWork.drive(trip, loads);
            lotsOfTrip.put(trip.index(), centreWork.receive(trip, manifest));
          });
    }
    progress.trips.incrementAndGet();
    var shipment = of(shipmentOf, trip.index());
    if (of(tripsLeft, shipment.index()).decrementAndGet() == 0) {
      crew.execute(() -> ship(shipment));
    }
  }

  private void ship(Plan.Shipment shipment) {
    var lots = new ArrayList<Lot>();
    for (var trip : shipment.trips()) {
      lots.addAll(lotsOfTrip.getOrDefault(trip, List.of()));
    }
    attempt(() -> shipping.ship(shipment, Collections.unmodifiableList(lots)));
    progress.shipments.incrementAndGet();
    open.countDown();
  }

  /** False when something unexpected came in between: it is counted, and the day goes on. */
  private boolean attempt(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Unexpected failure) {
      scene.api().tally().unexpected(failure.detail());
    } catch (RuntimeException bug) {
      scene.api().tally().unexpected("a bug of the replay: " + bug);
    }
    return false;
  }

  private static <V> V of(Map<Integer, V> all, int index) {
    var one = all.get(index);
    if (one == null) {
      throw new IllegalStateException("the plan has nothing for " + index);
    }
    return one;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "crew");
    thread.setDaemon(true);
    return thread;
  }
}
