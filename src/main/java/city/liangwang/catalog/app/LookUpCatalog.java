package city.liangwang.catalog.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Division;
import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.data.PublishedCatalog;
import city.liangwang.catalog.data.ScaleTable;
import city.liangwang.catalog.domain.FactorSetCard;
import city.liangwang.catalog.domain.MaterialCard;
import city.liangwang.catalog.domain.PriceCard;
import city.liangwang.catalog.domain.ScaleCard;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody may know of materials, prices, factors and scales. */
@ApplicationScoped
public class LookUpCatalog {

  private final Pool pool;
  private final PublishedCatalog catalog;
  private final ScaleTable scales;
  private final Areas areas;
  private final Clock clock;

  LookUpCatalog(Pool pool, PublishedCatalog catalog, ScaleTable scales, Areas areas, Clock clock) {
    this.pool = pool;
    this.catalog = catalog;
    this.scales = scales;
    this.areas = areas;
    this.clock = clock;
  }

  public Uni<List<MaterialCard>> materials() {
    return catalog.materials(pool);
  }

  /**
   * The prices that hold in a division, or in the city, at an instant, or now. Fails with {@code
   * division-unknown}.
   */
  public Uni<List<PriceCard>> prices(@Nullable String divisionCode, @Nullable Instant at) {
    var instant = at == null ? clock.instant() : at;
    return areas
        .divisions(pool)
        .invoke(divisions -> requireDivision(divisions, divisionCode))
        .chain(() -> catalog.prices(pool, divisionCode, instant));
  }

  public Uni<List<FactorSetCard>> factorSets() {
    return catalog.factorSets(pool);
  }

  /** By serial number; only the one of that number when it is given. */
  public Uni<Page<ScaleCard>> scales(@Nullable String serial, int size, @Nullable Cursor after) {
    var afterSerial = after == null ? null : after.key().get(0);
    return scales
        .find(pool, serial, afterSerial, size + 1)
        .map(found -> Page.of(found, size, card -> Cursor.of(card.scale().serial())));
  }

  static void requireDivision(List<Division> divisions, @Nullable String code) {
    if (code != null && divisions.stream().noneMatch(division -> division.code().equals(code))) {
      throw CatalogProblem.DIVISION_UNKNOWN.because("division " + code);
    }
  }
}
