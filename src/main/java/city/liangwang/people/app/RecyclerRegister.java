package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Recycler;
import city.liangwang.people.data.LicensedRecycler;
import city.liangwang.people.data.Recyclers;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recyclers that lots may go to. */
@ApplicationScoped
public class RecyclerRegister {

  private static final int CURSOR_PARTS = 1;

  private final Pool pool;
  private final Once once;
  private final People people;
  private final Administrators administrators;
  private final Recyclers recyclers;
  private final Clock clock;

  RecyclerRegister(
      Pool pool,
      Once once,
      People people,
      Administrators administrators,
      Recyclers recyclers,
      Clock clock) {
    this.people = people;
    this.pool = pool;
    this.once = once;
    this.administrators = administrators;
    this.recyclers = recyclers;
    this.clock = clock;
  }

  record Registered(UUID id) {}

  /** Safe to repeat. Fails with {@code forbidden} or {@code recycler-code-taken}. */
  public Uni<Recycler> register(Caller caller, Recycler recycler, String licence) {
    RenewLicence.requirePlausible(recycler.licensedUntil());
    var entry = new LicensedRecycler(recycler, licence);
    return administrators
        .require(pool, caller)
        .chain(
            administrator ->
                once.run(
                    new Call("registerRecycler", recycler.id(), administrator.id(), entry),
                    Registered.class,
                    tx ->
                        recyclers
                            .insertIfNew(tx, entry, clock.instant())
                            .invoke(isNew -> requireNew(isNew, recycler))
                            .replaceWith(new Registered(recycler.id()))))
        .chain(registered -> recyclers.get(pool, registered.id()));
  }

  /** By code. Fails with {@code forbidden}. */
  public Uni<Page<Recycler>> find(Caller caller, int size, @Nullable String cursor) {
    var after = Cursor.decode(cursor, CURSOR_PARTS);
    return people
        .person(pool, caller)
        .chain(() -> recyclers.find(pool, after, size))
        .map(rows -> Page.of(rows, size, row -> Cursor.of(row.recycler().code())))
        .map(page -> page.map(LicensedRecycler::recycler));
  }

  private static void requireNew(boolean isNew, Recycler recycler) {
    if (!isNew) {
      throw PeopleProblem.RECYCLER_CODE_TAKEN.at("code", recycler.code());
    }
  }
}
