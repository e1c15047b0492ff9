package city.liangwang.people.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Division;
import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Scope;
import city.liangwang.people.data.Recyclers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the places of a scope are there. */
@ApplicationScoped
class ScopePlaces {

  private final Areas areas;
  private final Recyclers recyclers;

  ScopePlaces(Areas areas, Recyclers recyclers) {
    this.areas = areas;
    this.recyclers = recyclers;
  }

  /**
   * Fails with the {@code …-not-found} of station, centre or recycler, with {@code scope-invalid}
   * for a division that is not there.
   */
  Uni<Void> require(SqlConnection tx, Scope scope) {
    var station = scope.stationId();
    var centre = scope.centreId();
    var recycler = scope.recyclerId();
    return (station == null ? nothing() : areas.station(tx, station).replaceWithVoid())
        .chain(() -> centre == null ? nothing() : areas.centre(tx, centre).replaceWithVoid())
        .chain(() -> recycler == null ? nothing() : recyclers.get(tx, recycler).replaceWithVoid())
        .chain(() -> requireDivision(tx, scope.divisionCode()));
  }

  private Uni<Void> requireDivision(SqlConnection tx, @Nullable String code) {
    return code == null
        ? nothing()
        : areas.divisions(tx).invoke(all -> requireAmong(all, code)).replaceWithVoid();
  }

  private static void requireAmong(List<Division> divisions, String code) {
    if (divisions.stream().noneMatch(division -> division.code().equals(code))) {
      throw PeopleProblem.SCOPE_INVALID.at("scope.divisionCode", "no such division");
    }
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
