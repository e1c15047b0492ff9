package city.liangwang.area.app;

import city.liangwang.area.Community;
import city.liangwang.area.Division;
import city.liangwang.area.Station;
import city.liangwang.area.data.Places;
import city.liangwang.area.domain.CommunityCard;
import city.liangwang.area.domain.StationCard;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everybody may know of places. */
@ApplicationScoped
public class LookUpPlaces {

  private final Pool pool;
  private final Places places;

  LookUpPlaces(Pool pool, Places places) {
    this.pool = pool;
    this.places = places;
  }

  public Uni<List<Division>> divisions() {
    return places.divisions(pool);
  }

  public Uni<List<StationCard>> stations() {
    return places.stationCards(pool);
  }

  /** Fails with {@code station-not-found}. */
  public Uni<StationCard> station(UUID id) {
    return places.getStation(pool, id);
  }

  /** Fails with {@code community-not-found}. */
  public Uni<CommunityCard> community(UUID id) {
    return places.getCommunity(pool, id);
  }

  /** By code; those whose Chinese or English name has {@code name} in it, in any case. */
  public Uni<Page<Community>> communities(
      @Nullable String name, @Nullable String divisionCode, int size, @Nullable Cursor after) {
    var afterCode = after == null ? null : after.key().get(0);
    return places
        .find(pool, name, divisionCode, afterCode, size + 1)
        .map(found -> Page.of(found, size, community -> Cursor.of(community.code())));
  }

  /**
   * The station that serves a community, none while it is not covered. Fails with {@code
   * community-not-found}.
   */
  public Uni<Optional<Station>> stationServing(UUID communityId) {
    return places.getCommunity(pool, communityId).chain(this::stationOf);
  }

  private Uni<Optional<Station>> stationOf(CommunityCard card) {
    var stationId = card.community().stationId();
    return stationId == null
        ? Uni.createFrom().item(Optional.empty())
        : places.getStation(pool, stationId).map(StationCard::station).map(Optional::of);
  }
}
