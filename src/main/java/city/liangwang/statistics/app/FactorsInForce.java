package city.liangwang.statistics.app;

import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Factor;
import city.liangwang.catalog.Material;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The factors that were active when something was recorded, kept for a few seconds: they are asked
 * for with every event.
 */
@ApplicationScoped
class FactorsInForce {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int KEPT_MAX = 1_000;

  private final Catalog catalog;
  private final Clock clock;
  private final Map<Instant, Kept> byMinute = new ConcurrentHashMap<>();

  FactorsInForce(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /** By material; only of materials that count as recycled. A set begins on a full minute. */
  Uni<Map<String, Factor>> at(SqlConnection tx, Instant at) {
    var minute = at.truncatedTo(ChronoUnit.MINUTES);
    var known = byMinute.get(minute);
    var now = clock.instant();
    if (known != null && now.isBefore(known.until())) {
      return Uni.createFrom().item(known.factors());
    }
    return read(tx, minute).invoke(factors -> keep(minute, new Kept(factors, now.plus(KEPT))));
  }

  private void keep(Instant minute, Kept kept) {
    if (byMinute.size() >= KEPT_MAX) {
      byMinute.clear();
    }
    byMinute.put(minute, kept);
  }

  private Uni<Map<String, Factor>> read(SqlConnection tx, Instant at) {
    return catalog
        .activeFactors(tx, at)
        .chain(factors -> catalog.materials(tx).map(materials -> claimable(factors, materials)));
  }

  private static Map<String, Factor> claimable(List<Factor> factors, List<Material> materials) {
    var recyclable =
        materials.stream()
            .filter(Material::recyclable)
            .map(Material::code)
            .collect(Collectors.toSet());
    return factors.stream()
        .filter(factor -> recyclable.contains(factor.materialCode()))
        .collect(Collectors.toUnmodifiableMap(Factor::materialCode, Function.identity()));
  }

  private record Kept(Map<String, Factor> factors, Instant until) {}
}
