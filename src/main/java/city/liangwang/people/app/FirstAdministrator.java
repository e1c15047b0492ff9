package city.liangwang.people.app;

import city.liangwang.people.data.SignIns;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;

/** Knows the administrator whom nobody could register, because nobody was there yet. */
@ApplicationScoped
public class FirstAdministrator {

  private final Pool pool;
  private final SignIns signIns;
  private final PeopleConfig config;
  private final Clock clock;

  FirstAdministrator(Pool pool, SignIns signIns, PeopleConfig config, Clock clock) {
    this.pool = pool;
    this.signIns = signIns;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    config.firstAdministrator().ifPresent(this::startWith);
  }

  private void startWith(UUID keycloakId) {
    ensure(keycloakId)
        .subscribe()
        .with(
            isNew -> Log.infof("first administrator %s, new: %s", keycloakId, isNew),
            failure -> Log.error("the first administrator could not be registered", failure));
  }

  /** False when that administrator is known. */
  public Uni<Boolean> ensure(UUID keycloakId) {
    return signIns.insertAdministratorIfNew(pool, keycloakId, clock.instant());
  }
}
