package city.liangwang.people.app;

import city.liangwang.area.Areas;
import city.liangwang.people.Address;
import city.liangwang.people.People;
import city.liangwang.people.data.Addresses;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows residents their addresses, and whether each is covered today. */
@ApplicationScoped
public class OwnAddresses {

  private final Pool pool;
  private final People people;
  private final Addresses addresses;
  private final Areas areas;

  OwnAddresses(Pool pool, People people, Addresses addresses, Areas areas) {
    this.pool = pool;
    this.people = people;
    this.addresses = addresses;
    this.areas = areas;
  }

  /** The oldest first. Fails with {@code forbidden}. */
  public Uni<List<KnownAddress>> find(Caller caller) {
    return people.person(pool, caller).chain(resident -> find(pool, resident.id()));
  }

  Uni<List<KnownAddress>> find(SqlClient db, UUID residentId) {
    return addresses
        .find(db, residentId)
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUniAndConcatenate(address -> withCommunity(db, address))
        .collect()
        .asList();
  }

  private Uni<KnownAddress> withCommunity(SqlClient db, Address address) {
    return areas
        .community(db, address.communityId())
        .map(community -> new KnownAddress(address, community));
  }
}
