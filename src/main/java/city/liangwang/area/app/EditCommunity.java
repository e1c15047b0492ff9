package city.liangwang.area.app;

import city.liangwang.area.data.Edits;
import city.liangwang.area.data.Edits.Edit;
import city.liangwang.area.data.Places;
import city.liangwang.area.domain.CommunityCard;
import city.liangwang.platform.http.EditTag;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.KnownCaller;
import city.liangwang.platform.security.KnownCallers;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a community to another station, or to none. */
@ApplicationScoped
public class EditCommunity {

  private final Pool pool;
  private final KnownCallers callers;
  private final Places places;
  private final Edits edits;

  EditCommunity(Pool pool, KnownCallers callers, Places places, Edits edits) {
    this.pool = pool;
    this.callers = callers;
    this.places = places;
    this.edits = edits;
  }

  /**
   * Safe to repeat: what is as asked for already is not changed, whatever the tag.
   *
   * <p>Fails with {@code community-not-found}, {@code station-not-found} or {@code outdated}.
   */
  public Uni<CommunityCard> changeStation(
      Caller caller, UUID communityId, @Nullable UUID stationId, EditTag tag) {
    return callers
        .get(pool, caller)
        .invoke(known -> known.require(Role.ADMINISTRATOR))
        .chain(known -> changeStation(known, communityId, stationId, tag));
  }

  private Uni<CommunityCard> changeStation(
      KnownCaller known, UUID communityId, @Nullable UUID stationId, EditTag tag) {
    // The row lock comes first: of two editors with the same tag only one may write.
    return pool.withTransaction(
        tx ->
            places
                .getCommunityForUpdate(tx, communityId)
                .invoke(card -> known.requireDivision(card.community().divisionCode()))
                .chain(
                    card ->
                        Objects.equals(card.community().stationId(), stationId)
                            ? Uni.createFrom().item(card)
                            : change(tx, known.personId(), card, stationId, tag)));
  }

  private Uni<CommunityCard> change(
      SqlConnection tx, UUID person, CommunityCard card, @Nullable UUID stationId, EditTag tag) {
    tag.require(card.version());
    var id = card.community().id();
    var edit = new Edit("community", id, text(card.community().stationId()), text(stationId));
    return requireStation(tx, stationId)
        .chain(() -> places.changeStation(tx, id, stationId))
        .chain(() -> edits.insert(tx, person, edit))
        .chain(() -> places.getCommunity(tx, id));
  }

  private Uni<Void> requireStation(SqlConnection tx, @Nullable UUID stationId) {
    return stationId == null
        ? Uni.createFrom().voidItem()
        : places.getStation(tx, stationId).replaceWithVoid();
  }

  private static String text(@Nullable UUID stationId) {
    return stationId == null ? "no station" : stationId.toString();
  }
}
