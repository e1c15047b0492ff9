package city.liangwang.area.app;

import city.liangwang.area.data.Edits;
import city.liangwang.area.data.Edits.Edit;
import city.liangwang.area.data.Places;
import city.liangwang.area.domain.OpeningHours;
import city.liangwang.area.domain.StationCard;
import city.liangwang.platform.http.EditTag;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.KnownCaller;
import city.liangwang.platform.security.KnownCallers;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Changes the opening hours of a station. */
@ApplicationScoped
public class EditStation {

  private final Pool pool;
  private final KnownCallers callers;
  private final Places places;
  private final Edits edits;

  EditStation(Pool pool, KnownCallers callers, Places places, Edits edits) {
    this.pool = pool;
    this.callers = callers;
    this.places = places;
    this.edits = edits;
  }

  /**
   * Safe to repeat: what is as asked for already is not changed, whatever the tag.
   *
   * <p>Fails with {@code station-not-found} or {@code outdated}.
   */
  public Uni<StationCard> changeHours(
      Caller caller, UUID stationId, OpeningHours hours, EditTag tag) {
    return callers
        .get(pool, caller)
        .invoke(known -> known.require(Role.ADMINISTRATOR))
        .chain(known -> changeHours(known, stationId, hours, tag));
  }

  private Uni<StationCard> changeHours(
      KnownCaller known, UUID stationId, OpeningHours hours, EditTag tag) {
    // The row lock comes first: of two editors with the same tag only one may write.
    return pool.withTransaction(
        tx ->
            places
                .getStationForUpdate(tx, stationId)
                .invoke(card -> known.requireDivision(card.station().divisionCode()))
                .chain(
                    card ->
                        card.hours().equals(hours)
                            ? Uni.createFrom().item(card)
                            : change(tx, known.personId(), card, hours, tag)));
  }

  private Uni<StationCard> change(
      SqlConnection tx, UUID person, StationCard card, OpeningHours hours, EditTag tag) {
    tag.require(card.version());
    var id = card.station().id();
    var edit = new Edit("station", id, text(card.hours()), text(hours));
    return places
        .changeHours(tx, id, hours)
        .chain(() -> edits.insert(tx, person, edit))
        .chain(() -> places.getStation(tx, id));
  }

  private static String text(OpeningHours hours) {
    return hours.opens() + "-" + hours.closes();
  }
}
