package city.liangwang.bench;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How often something was done in a second, and how long one took.
 *
 * @param medianMicros 0 when it is not known
 */
record Measured(long perSecond, long medianMicros, long p99Micros) {

  private static final long NANOS_PER_MICRO = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Runs {@code callers} at once, each one call after the other, after a warm-up. */
  static Measured of(int callers, Duration warmUp, Duration time, Supplier<Uni<?>> call) {
    run(callers, warmUp, call);
    return run(callers, time, call);
  }

  private static Measured run(int callers, Duration time, Supplier<Uni<?>> call) {
    var micros = new ConcurrentLinkedQueue<Long>();
    var over = new AtomicBoolean();
    var started = System.nanoTime();
    var all = Stream.generate(() -> repeat(call, micros, over)).limit(callers).toList();
    var ended =
        Uni.join()
            .all(all)
            .andFailFast()
            .onSubscription()
            .invoke(
                () ->
                    Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(time)
                        .subscribe()
                        .with(done -> over.set(true)));
    ended.await().atMost(time.plus(PATIENCE));
    var nanos = System.nanoTime() - started;
    return of(micros, nanos);
  }

  private static Uni<Void> repeat(
      Supplier<Uni<?>> call, ConcurrentLinkedQueue<Long> micros, AtomicBoolean over) {
    return Multi.createBy()
        .repeating()
        .uni(() -> timed(call, micros))
        .until(any -> over.get())
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Boolean> timed(Supplier<Uni<?>> call, ConcurrentLinkedQueue<Long> micros) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var began = System.nanoTime();
              return call.get()
                  .onItemOrFailure()
                  .invoke(
                      (item, failure) -> micros.add((System.nanoTime() - began) / NANOS_PER_MICRO))
                  .replaceWith(true);
            });
  }

  private static Measured of(ConcurrentLinkedQueue<Long> micros, long nanos) {
    var sorted = micros.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Measured(
        sorted.length * Duration.ofSeconds(1).toNanos() / nanos,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 99L / 100)]);
  }
}
