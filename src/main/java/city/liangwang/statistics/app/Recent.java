package city.liangwang.statistics.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what was read for a moment. When it is full, what nobody has asked for longest goes, and
 * nothing else.
 */
final class Recent<K, V> {

  private static final float LOAD = 0.75f;

  private final Clock clock;
  private final Duration kept;
  private final Map<K, Kept<V>> byKey;

  Recent(Clock clock, Duration kept, int max) {
    this.clock = clock;
    this.kept = kept;
    this.byKey =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Entry<K, Kept<V>> eldest) {
            return size() > max;
          }
        };
  }

  synchronized Optional<V> find(K key) {
    var known = byKey.get(key);
    return known != null && clock.instant().isBefore(known.until())
        ? Optional.of(known.value())
        : Optional.empty();
  }

  synchronized void keep(K key, V value) {
    byKey.put(key, new Kept<>(value, clock.instant().plus(kept)));
  }

  /** The value that is kept, otherwise a new one, which is kept from now on. */
  synchronized V get(K key, Supplier<V> newValue) {
    return find(key)
        .orElseGet(
            () -> {
              var value = newValue.get();
              keep(key, value);
              return value;
            });
  }

  synchronized void forget(K key) {
    byKey.remove(key);
  }

  private record Kept<V>(V value, Instant until) {}
}
