package city.liangwang.replay.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls, how long they take, refusals that were asked for, and everything that was not. */
public final class Tally {

  private static final int DETAILS_MAX = 20;
  private static final long NANOS_PER_MICRO = 1_000;

  private final Map<String, List<Long>> micros = new TreeMap<>();
  private final Map<String, Long> refusals = new ConcurrentHashMap<>();
  private final LongAdder retries = new LongAdder();
  private final LongAdder unexpected = new LongAdder();
  private final List<String> details = new ArrayList<>();
  private volatile String waitingFor = "";

  /** How often, and how long in microseconds, in half and in 99 of 100 calls. */
  public record Timing(long calls, long p50Micros, long p99Micros) {

    private static Timing of(List<Long> micros) {
      var sorted = micros.stream().sorted().toList();
      return new Timing(sorted.size(), at(sorted, 50), at(sorted, 99));
    }

    private static long at(List<Long> sorted, int percent) {
      return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
    }
  }

  public void called(String operation, long nanos) {
    synchronized (micros) {
      micros.computeIfAbsent(operation, any -> new ArrayList<>()).add(nanos / NANOS_PER_MICRO);
    }
  }

  public void retried() {
    retries.increment();
  }

  /** Somebody has to wait, and why. */
  public void waits(String why) {
    waitingFor = "; waiting: " + why;
  }

  /** Nobody has to wait any more, as far as one can see. */
  public void goesOn() {
    waitingFor = "";
  }

  /** To be put behind how far it is; empty when nobody waits. */
  public String waitingFor() {
    return waitingFor;
  }

  /** Something was refused, as it was to be. */
  public void refused(String code) {
    refusals.merge(code, 1L, Long::sum);
  }

  /** Keeps the first twenty in words. */
  public void unexpected(String detail) {
    unexpected.increment();
    synchronized (details) {
      if (details.size() < DETAILS_MAX) {
        details.add(detail);
      }
    }
  }

  public long calls() {
    synchronized (micros) {
      return micros.values().stream().mapToLong(List::size).sum();
    }
  }

  public long retries() {
    return retries.sum();
  }

  public long unexpected() {
    return unexpected.sum();
  }

  public List<String> details() {
    synchronized (details) {
      return List.copyOf(details);
    }
  }

  public Map<String, Long> refusals() {
    return new TreeMap<>(refusals);
  }

  public Map<String, Timing> timings() {
    synchronized (micros) {
      var timings = new TreeMap<String, Timing>();
      micros.forEach((operation, all) -> timings.put(operation, Timing.of(all)));
      return timings;
    }
  }

  public Timing timing() {
    synchronized (micros) {
      return Timing.of(micros.values().stream().flatMap(List::stream).toList());
    }
  }
}
