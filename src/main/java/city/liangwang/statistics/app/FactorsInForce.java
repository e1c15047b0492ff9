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
  private final Recent<Instant, Map<String, Factor>> byMinute;

  FactorsInForce(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.byMinute = new Recent<>(clock, KEPT, KEPT_MAX);
  }

  /** By material; only of materials that count as recycled. A set begins on a full minute. */
  Uni<Map<String, Factor>> at(SqlConnection tx, Instant at) {
    var minute = at.truncatedTo(ChronoUnit.MINUTES);
    return byMinute
        .find(minute)
        .map(known -> Uni.createFrom().item(known))
        .orElseGet(() -> read(tx, minute).invoke(found -> byMinute.keep(minute, found)));
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
}
