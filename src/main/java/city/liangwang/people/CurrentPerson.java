package city.liangwang.people;

import city.liangwang.platform.security.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.RequestScoped;

/** Who sends this request, with scope. */
@RequestScoped
public class CurrentPerson {

  private final CurrentCaller caller;
  private final People people;
  private final Pool pool;

  CurrentPerson(CurrentCaller caller, People people, Pool pool) {
    this.caller = caller;
    this.people = people;
    this.pool = pool;
  }

  /**
   * Fails with 401 when nobody has signed in, with {@code forbidden} for a person who is unknown or
   * closed.
   */
  public Uni<Person> get() {
    return people.person(pool, caller.get());
  }
}
