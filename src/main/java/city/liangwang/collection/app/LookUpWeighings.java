package city.liangwang.collection.app;

import city.liangwang.collection.data.Disputes;
import city.liangwang.collection.data.DoorWeighings;
import city.liangwang.collection.data.Versions;
import city.liangwang.collection.data.WeighingLists;
import city.liangwang.collection.data.WeighingLists.Owner;
import city.liangwang.collection.data.WeighingLists.Wanted;
import city.liangwang.collection.domain.Dispute;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Receipt;
import city.liangwang.collection.domain.Slip;
import city.liangwang.collection.domain.WeighingState;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.audit.Audit;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows weighings to those who may see them. */
@ApplicationScoped
public class LookUpWeighings {

  private final Pool pool;
  private final People people;
  private final DoorWeighings weighings;
  private final Versions versions;
  private final Disputes disputes;
  private final WeighingLists lists;
  private final Audit audit;

  LookUpWeighings(
      Pool pool,
      People people,
      DoorWeighings weighings,
      Versions versions,
      Disputes disputes,
      WeighingLists lists,
      Audit audit) {
    this.pool = pool;
    this.people = people;
    this.weighings = weighings;
    this.versions = versions;
    this.disputes = disputes;
    this.lists = lists;
    this.audit = audit;
  }

  /** Fails with {@code weighing-not-found}. */
  public Uni<Slip> get(Caller caller, UUID id) {
    return seen(caller, weighings.get(pool, id)).map(Slip::of);
  }

  /** Fails with {@code weighing-not-found}, also before the pickup is weighed. */
  public Uni<Slip> getByPickup(Caller caller, UUID pickupId) {
    return seen(caller, weighings.getByPickup(pool, pickupId)).map(Slip::of);
  }

  private Uni<DoorWeighing> seen(Caller caller, Uni<DoorWeighing> wanted) {
    return people
        .person(pool, caller)
        .chain(person -> wanted.invoke(weighing -> Sight.require(person, weighing)));
  }

  /** For the resident alone. Fails with {@code weighing-not-found}. */
  public Uni<Receipt> receipt(Caller caller, UUID id) {
    return people
        .person(pool, caller)
        .chain(
            person -> weighings.get(pool, id).invoke(found -> Sight.requireResident(person, found)))
        .chain(this::receipt);
  }

  private Uni<Receipt> receipt(DoorWeighing weighing) {
    return versions
        .all(pool, weighing.id())
        .chain(
            all ->
                disputes
                    .ofWeighing(pool, weighing.id())
                    .map(raised -> new Receipt(Slip.of(weighing), all, raised)));
  }

  /**
   * What the resident wrote, for the dispatcher who decides; the look is written down. Fails with
   * {@code weighing-not-found} or {@code dispute-not-found}.
   */
  public Uni<Told> dispute(Caller caller, UUID weighingId, UUID disputeId) {
    return people
        .person(pool, caller)
        .chain(person -> weighings.get(pool, weighingId).map(found -> new Look(person, found)))
        .invoke(look -> Sight.require(look.person(), look.weighing()))
        .call(look -> writeDown(look, disputeId))
        .chain(() -> told(weighingId, disputeId));
  }

  private Uni<Void> writeDown(Look look, UUID disputeId) {
    return Sight.isResidentOf(look.person(), look.weighing())
        ? Uni.createFrom().voidItem()
        : audit.look(pool, look.person().id(), "getDispute", "dispute", disputeId, null);
  }

  private Uni<Told> told(UUID weighingId, UUID disputeId) {
    return disputes
        .get(pool, weighingId, disputeId)
        .chain(found -> disputes.text(pool, disputeId).map(text -> new Told(found, text)));
  }

  /** The newest first: one's own, one's station's, one's district's, by the widest role. */
  public Uni<Page<Slip>> list(Caller caller, Filter filter, int size, @Nullable String cursor) {
    return people
        .person(pool, caller)
        .chain(person -> lists.page(pool, filter.of(person), size, cursor))
        .map(page -> page.map(Slip::of));
  }

  /** What is asked for; what is null does not matter. */
  public record Filter(
      @Nullable UUID collectorId, @Nullable WeighingState state, @Nullable Boolean handedOver) {

    private Wanted of(Person person) {
      if (person.is(Role.DISPATCHER)) {
        var division = person.scope().divisionCode();
        return division == null ? of(Owner.CITY, null) : of(Owner.DIVISION, division);
      }
      if (person.is(Role.STATION_KEEPER)) {
        return of(Owner.STATION, person.scope().stationId());
      }
      if (person.is(Role.COLLECTOR)) {
        return of(Owner.COLLECTOR, person.id());
      }
      if (person.is(Role.RESIDENT)) {
        return of(Owner.RESIDENT, person.id());
      }
      throw RequestProblem.FORBIDDEN.because("no weighings for these roles");
    }

    private Wanted of(Owner owner, @Nullable Object key) {
      return new Wanted(owner, key, collectorId, state, handedOver);
    }
  }

  /** A dispute with what the resident wrote; empty where nothing was written. */
  public record Told(Dispute dispute, String text) {}

  private record Look(Person person, DoorWeighing weighing) {}
}
