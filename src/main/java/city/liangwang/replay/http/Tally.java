package city.liangwang.replay.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls, how long they take, refusals that were asked for, and everything that was not. */
public final class Tally {

  private static final int DETAILS_MAX = 20;
  private static final long NANOS_PER_MICRO = 1_000;

  private final Map<String, Durations> byOperation = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
  private final LongAdder retries = new LongAdder();
  private final LongAdder unexpected = new LongAdder();
  private final List<String> details = new ArrayList<>();
  private volatile String waitingFor = "";

  /** How often, and how long in microseconds, in half and in 99 of 100 calls. */
  public record Timing(long calls, long p50Micros, long p99Micros) {}

  public void called(String operation, long nanos) {
    byOperation.computeIfAbsent(operation, any -> new Durations()).add(nanos / NANOS_PER_MICRO);
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
    refusals.computeIfAbsent(code, any -> new LongAdder()).increment();
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
    return byOperation.values().stream().mapToLong(Durations::size).sum();
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
    var counts = new TreeMap<String, Long>();
    refusals.forEach((code, count) -> counts.put(code, count.sum()));
    return counts;
  }

  public Map<String, Timing> timings() {
    var timings = new TreeMap<String, Timing>();
    byOperation.forEach((operation, durations) -> timings.put(operation, durations.timing()));
    return timings;
  }

  public Timing timing() {
    var all = new Durations();
    byOperation.values().forEach(durations -> durations.addTo(all));
    return all.timing();
  }

  /** A growing list of numbers. */
  private static final class Durations {

    private long[] micros = new long[64];
    private int size;

    synchronized void add(long one) {
      if (size == micros.length) {
        micros = Arrays.copyOf(micros, size * 2);
      }
      micros[size] = one;
      size++;
    }

    synchronized int size() {
      return size;
    }

    synchronized void addTo(Durations all) {
      for (int i = 0; i < size; i++) {
        all.add(micros[i]);
      }
    }

    synchronized Timing timing() {
      var sorted = Arrays.copyOf(micros, size);
      Arrays.sort(sorted);
      return new Timing(size, at(sorted, 50), at(sorted, 99));
    }

    private static long at(long[] sorted, int percent) {
      return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percent / 100];
    }
  }
}
