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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out: every collector has a thread and works in file order; what the station, the
 * driver, the centre and the recycler do begins as soon as all that it needs is there.
 */
public final class Day {

  private static final long DAY_MILLIS = 12 * 3_600_000L;

  private final Options options;
  private final Progress progress;
  private final Pause pause;
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

  /** For every job whether it was weighed in the end. */
  private final List<CompletableFuture<Boolean>> weighed;

  private Day(
      Options options,
      Progress progress,
      Pause pause,
      Scene scene,
      Residents residents,
      ObjectNode state,
      LocalDate day) {
    this.options = options;
    this.progress = progress;
    this.pause = pause;
    this.scene = scene;
    this.state = state;
    this.day = day;
    this.shifts = new Shifts(scene);
    this.lateRepeats = new LateRepeats(scene.api());
    var slots = new Slots((ObjectNode) state.path("slots"));
    this.doorWork = new DoorWork(scene, residents, slots, lateRepeats, pause);
    this.stationWork = new StationWork(scene);
    this.centreWork = new CentreWork(scene);
    this.shipping = new Shipping(scene, options.faults());
    this.weighed =
        scene.plan().jobs().stream().map(job -> new CompletableFuture<Boolean>()).toList();
  }

  /**
   * Learns the city, plans the day and opens its state.
   *
   * @param phones somebody with a phone, by user name; staff press the phone button
   */
  public static Day prepare(
      Options options,
      Progress progress,
      Pause pause,
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
        State.load(
            options.folder(),
            options.stateName(day),
            () ->
                api.object()
                    .put("startedAt", Instant.now().toString())
                    .<ObjectNode>set("totals", new Books(api, known).totals())
                    .<ObjectNode>set("published", new Published(api, known, pause).since(day))
                    .set("slots", Slots.open(api, known, day)));
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
    return new Day(options, progress, pause, scene, residents, state, day);
  }

  /** Lives the day to its end and reports. */
  public Report live() {
    progress.begin(scene.plan());
    var begin = System.nanoTime();
    eachCollector(shifts::start);
    lanes(begin);
    allOf(scene.plan().shipments().stream().map(this::shipped).toList()).join();
    eachCollector(shifts::end);
    lateRepeats.send();
    crew.shutdown();
    var books = new Books(scene.api(), scene.known());
    var result = books.compare((ObjectNode) state.path("totals"), scene.figures());
    var told = progress.told();
    var published =
        new Published(scene.api(), scene.known(), pause)
            .compare((ObjectNode) state.path("published"), day, scene.figures());
    return new Report(scene.figures(), result, published, scene.api().tally(), told, context());
  }

  private ObjectNode context() {
    return scene
        .object()
        .put("readings", scene.plan().jobs().size())
        .put("households", scene.plan().households().size())
        .put("seed", options.seed())
        .put("faults", options.faults())
        .put("day", day.toString());
  }

  private void eachCollector(Consumer<Known.Collector> act) {
    scene.known().collectors().values().forEach(one -> attempt(() -> act.accept(one)));
  }

  // Lanes: one for each collector, in file order.

  private void lanes(long begin) {
    var lanes = new TreeMap<String, List<Job>>();
    var dropOuts = new HashMap<String, Plan.DropOut>();
    var substituted = new HashSet<Integer>();
    for (var dropOut : scene.plan().dropOuts()) {
      dropOuts.put(dropOut.collector(), dropOut);
      substituted.add(dropOut.heldReading());
      lanes.put(dropOut.collector(), new ArrayList<>());
    }
    for (var job : scene.plan().jobs()) {
      if (!substituted.contains(job.reading())) {
        lanes.computeIfAbsent(job.collector(), any -> new ArrayList<>()).add(job);
      }
    }
    lanes.forEach(
        (collector, jobs) -> crew.execute(() -> lane(begin, jobs, dropOuts.get(collector))));
  }

  private void lane(long begin, List<Job> jobs, Plan.@Nullable DropOut dropOut) {
    for (var job : jobs) {
      attempt(() -> waitFor(begin, job));
      weigh(job, () -> doorWork.all(job));
    }
    if (dropOut != null) {
      var job = scene.plan().jobs().get(dropOut.heldReading());
      weigh(job, () -> substitute(job, dropOut));
    }
  }

  private void weigh(Job job, Runnable work) {
    var whole = attempt(work);
    progress.pickups.incrementAndGet();
    weighed.get(job.reading()).complete(whole);
  }

  private void substitute(Job job, Plan.DropOut dropOut) {
    var collector = scene.known().collector(dropOut.collector());
    doorWork.book(job);
    doorWork.hold(job, collector);
    shifts.dropOut(collector);
    doorWork.take(job, scene.known().collector(dropOut.substitute()));
    doorWork.finish(job);
  }

  private void waitFor(long begin, Job job) {
    if (options.speed() > 0) {
      var due = DAY_MILLIS * job.reading() / scene.plan().jobs().size() / options.speed();
      pause.millis(Math.max(0, due - (System.nanoTime() - begin) / 1_000_000));
    }
  }

  // What follows, each when all that it needs is there.

  private CompletableFuture<Void> shipped(Plan.Shipment shipment) {
    var trips = shipment.trips().stream().map(scene.plan().trips()::get).map(this::driven).toList();
    return allOf(trips)
        .thenRunAsync(
            () -> {
              var lots = trips.stream().flatMap(trip -> trip.join().stream()).toList();
              attempt(() -> shipping.ship(shipment, lots));
              progress.shipments.incrementAndGet();
            },
            crew);
  }

  /** The lots that came of it. */
  private CompletableFuture<List<Lot>> driven(Plan.Trip trip) {
    var batches =
        trip.batches().stream()
            .map(batch -> handedOver(scene.plan().batches().get(batch), trip))
            .toList();
    return allOf(batches)
        .thenApplyAsync(
            any -> {
              var loads = new TreeMap<Integer, List<Integer>>();
              IntStream.range(0, batches.size())
                  .filter(i -> !batches.get(i).join().isEmpty())
                  .forEach(i -> loads.put(trip.batches().get(i), batches.get(i).join()));
              var lots = new ArrayList<Lot>();
              if (!loads.isEmpty()) {
                attempt(
                    () -> lots.addAll(centreWork.receive(trip, stationWork.drive(trip, loads))));
              }
              progress.trips.incrementAndGet();
              return lots;
            },
            crew);
  }

  /** The weighings that the station has taken over. */
  private CompletableFuture<List<Integer>> handedOver(Plan.Batch batch, Plan.Trip trip) {
    return allOf(batch.readings().stream().map(weighed::get).toList())
        .thenApplyAsync(
            any -> {
              var bags = batch.readings().stream().filter(bag -> weighed.get(bag).join()).toList();
              var taken = !bags.isEmpty() && attempt(() -> stationWork.handOver(batch, trip, bags));
              bags.forEach(
                  bag -> attempt(() -> doorWork.afterHandover(scene.plan().jobs().get(bag))));
              progress.batches.incrementAndGet();
              return taken ? bags : List.of();
            },
            crew);
  }

  private static CompletableFuture<Void> allOf(List<? extends CompletableFuture<?>> all) {
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  /** False when something unexpected came in between: it is counted, and the day goes on. */
  private boolean attempt(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Unexpected failure) {
      scene.unexpected(failure.detail());
    } catch (RuntimeException bug) {
      scene.unexpected("a bug of the replay: " + bug);
    }
    return false;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "crew");
    thread.setDaemon(true);
    return thread;
  }
}
