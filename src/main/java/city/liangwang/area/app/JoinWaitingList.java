package city.liangwang.area.app;

import city.liangwang.area.AreaProblem;
import city.liangwang.area.data.CoverageRequests;
import city.liangwang.area.data.Places;
import city.liangwang.area.domain.CommunityCard;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A resident asks that the service comes to a community that nobody serves yet. */
@ApplicationScoped
public class JoinWaitingList {

  private final Once once;
  private final Places places;
  private final CoverageRequests requests;

  JoinWaitingList(Once once, Places places, CoverageRequests requests) {
    this.once = once;
    this.places = places;
    this.requests = requests;
  }

  /** Fails with {@code community-not-found} or {@code community-covered}. */
  public Uni<Waiting> join(UUID id, UUID residentId, UUID communityId) {
    return once.run(
        new Call("requestCoverage", id, residentId, communityId),
        Waiting.class,
        tx -> wait(tx, id, residentId, communityId));
  }

  private Uni<Waiting> wait(SqlConnection tx, UUID id, UUID residentId, UUID communityId) {
    return places
        .getCommunity(tx, communityId)
        .invoke(JoinWaitingList::requireUncovered)
        .chain(() -> requests.insertIfNew(tx, id, communityId, residentId))
        .chain(() -> requests.countWaiting(tx, communityId))
        .map(residents -> new Waiting(communityId, residents));
  }

  private static void requireUncovered(CommunityCard card) {
    if (card.community().stationId() != null) {
      throw AreaProblem.COMMUNITY_COVERED.because("community " + card.community().code());
    }
  }

  /** How many residents, this one among them, waited for the community when this one asked. */
  public record Waiting(UUID communityId, long residents) {}
}
