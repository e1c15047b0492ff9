package city.liangwang.people;

import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.UUID;

/** Who people are and what they may see. */
public interface People {

  /**
   * The caller with name, roles and scope. The roles are those that both the token and the database
   * grant. Fails with {@code forbidden} for a person who is unknown or closed.
   */
  Uni<Person> person(SqlClient db, Caller caller);

  /** Somebody else, for example a driver; also when closed. Fails with {@code person-not-found}. */
  Uni<Person> person(SqlClient db, UUID id);

  /** Fails with {@code address-not-found}, also for the address of another resident. */
  Uni<Address> address(SqlClient db, UUID residentId, UUID addressId);

  /**
   * For a collector who holds the job; the use case checks that. Fails with {@code
   * address-not-found}.
   */
  Uni<Contact> contact(SqlClient db, UUID addressId);

  /** Fails with {@code recycler-not-found}. */
  Uni<Recycler> recycler(SqlClient db, UUID id);
}
