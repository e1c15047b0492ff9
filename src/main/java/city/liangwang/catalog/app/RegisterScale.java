package city.liangwang.catalog.app;

import city.liangwang.area.Areas;
import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Scale;
import city.liangwang.catalog.data.ScaleTable;
import city.liangwang.catalog.domain.Certificate;
import city.liangwang.catalog.domain.NewScale;
import city.liangwang.catalog.domain.ScaleHolder;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.KnownCaller;
import city.liangwang.platform.security.KnownCallers;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Registers scales and their verification certificates. */
@ApplicationScoped
public class RegisterScale {

  private final Pool pool;
  private final KnownCallers callers;
  private final Once once;
  private final Catalog catalog;
  private final ScaleTable scales;
  private final Areas areas;
  private final Clock clock;

  RegisterScale(
      Pool pool,
      KnownCallers callers,
      Once once,
      Catalog catalog,
      ScaleTable scales,
      Areas areas,
      Clock clock) {
    this.pool = pool;
    this.callers = callers;
    this.once = once;
    this.catalog = catalog;
    this.scales = scales;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * Fails with {@code station-not-found}, {@code centre-not-found}, {@code certificate-expired} or
   * {@code scale-serial-taken}.
   */
  public Uni<Scale> register(Caller caller, UUID id, NewScale scale) {
    return administrator(caller).chain(person -> register(id, person, scale));
  }

  private Uni<Scale> register(UUID id, UUID person, NewScale scale) {
    return once.run(
        new Call("registerScale", id, person, scale),
        Scale.class,
        tx -> insert(tx, id, person, scale));
  }

  /** Fails with {@code scale-not-found} or {@code certificate-expired}. */
  public Uni<Scale> calibrate(Caller caller, UUID id, UUID scaleId, Certificate certificate) {
    return administrator(caller).chain(person -> calibrate(id, scaleId, person, certificate));
  }

  private Uni<UUID> administrator(Caller caller) {
    return callers
        .get(pool, caller)
        .invoke(known -> known.require(Role.ADMINISTRATOR))
        .map(KnownCaller::personId);
  }

  private Uni<Scale> calibrate(UUID id, UUID scaleId, UUID person, Certificate certificate) {
    return once.run(
        new Call("recordCalibration", id, person, new Calibration(scaleId, certificate)),
        Scale.class,
        tx ->
            catalog.scale(tx, scaleId).chain(() -> certify(tx, id, scaleId, person, certificate)));
  }

  // The first certificate has the id of the scale.
  private Uni<Scale> insert(SqlConnection tx, UUID id, UUID person, NewScale scale) {
    return requireHolder(tx, scale.holder())
        .chain(() -> scales.insertIfNew(tx, id, scale))
        .invoke(isNew -> requireNew(isNew, scale))
        .chain(() -> certify(tx, id, id, person, scale.certificate()));
  }

  private Uni<Void> requireHolder(SqlConnection tx, ScaleHolder holder) {
    if (holder.stationId() != null) {
      return areas.station(tx, holder.stationId()).replaceWithVoid();
    }
    if (holder.centreId() != null) {
      return areas.centre(tx, holder.centreId()).replaceWithVoid();
    }
    return Uni.createFrom().voidItem();
  }

  private Uni<Scale> certify(
      SqlConnection tx, UUID id, UUID scaleId, UUID person, Certificate certificate) {
    certificate.requireValid(areas.city().dayOf(clock.instant()));
    return scales
        .insertIfNew(tx, id, scaleId, person, certificate)
        .invoke(RegisterScale::requireNew)
        .chain(() -> catalog.scale(tx, scaleId));
  }

  private static void requireNew(boolean isNew, NewScale scale) {
    if (!isNew) {
      throw CatalogProblem.SCALE_TAKEN.at("serial", scale.serial() + " is registered already");
    }
  }

  private static void requireNew(boolean isNew) {
    if (!isNew) {
      throw RequestProblem.ID_REUSED.at("id", "another certificate has this id");
    }
  }

  private record Calibration(UUID scaleId, Certificate certificate) {}
}
