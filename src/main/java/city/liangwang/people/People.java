package city.liangwang.people;

import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who people are and what they may see. */
@ApplicationScoped
public class People {

  /**
   * The caller with name, roles and scope. Fails with {@code forbidden} for a person who is unknown
   * or closed.
   */
  public Uni<Person> person(SqlClient db, Caller caller) {
    throw new UnsupportedOperationException();
  }

  /** Somebody else, for example a driver. Fails with {@code person-not-found}. */
  public Uni<Person> person(SqlClient db, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Fails with {@code address-not-found}, also for the address of another resident. */
  public Uni<Address> address(SqlClient db, UUID residentId, UUID addressId) {
    throw new UnsupportedOperationException();
  }

  /**
   * For a collector who holds the job; the use case checks that. Fails with {@code
   * address-not-found}.
   */
  public Uni<Contact> contact(SqlClient db, UUID addressId) {
    throw new UnsupportedOperationException();
  }

  /** Fails with {@code recycler-not-found}. */
  public Uni<Recycler> recycler(SqlClient db, UUID id) {
    throw new UnsupportedOperationException();
  }
}
