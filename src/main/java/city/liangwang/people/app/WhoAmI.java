package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells callers who they are here. */
@ApplicationScoped
public class WhoAmI {

  private final Pool pool;
  private final People people;

  WhoAmI(Pool pool, People people) {
    this.pool = pool;
    this.people = people;
  }

  /** Fails with {@code forbidden} for a person who is unknown or closed. */
  public Uni<Person> get(Caller caller) {
    return people.person(pool, caller);
  }
}
