package city.liangwang.people.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.liangwang.people.Person;
import city.liangwang.people.Scope;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.SignIns;
import city.liangwang.people.spi.StaffAccount;
import city.liangwang.people.spi.StaffDirectory;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How Keycloak is asked while it is away, with a directory that can be switched off. */
@QuarkusTest
class KeepSignInAccountsTest {

  private static final Duration FIRST_WAIT = Duration.ofMillis(40);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(160);
  private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");

  @Inject Pool pool;

  private final DueList due = new DueList();
  private final Directory directory = new Directory();

  @Test
  void everybody_who_is_due_gets_an_account() {
    due.add("keeper-1", null);
    due.add("keeper-2", null);

    keep();

    assertThat(directory.asked).containsExactly("keeper-1", "keeper-2");
    assertThat(due.done).containsExactly("keeper-1", "keeper-2");
  }

  @Test
  void an_account_has_the_roles_with_a_password_only_and_is_shut_when_closed() {
    due.add("keeper-1", null, Role.STATION_KEEPER, Role.COLLECTOR);
    due.add("clerk-1", NOW, Role.CENTRE_CLERK);

    keep();

    assertThat(directory.accounts)
        .extracting(StaffAccount::roles)
        .containsExactly(Set.of(Role.STATION_KEEPER), Set.of(Role.CENTRE_CLERK));
    assertThat(directory.accounts).extracting(StaffAccount::enabled).containsExactly(true, false);
  }

  @Test
  void while_the_directory_is_away_it_is_asked_for_one_person_at_a_time() {
    directory.isAway = true;
    for (int number = 0; number < 50; number++) {
      due.add("keeper-" + number, null);
    }
    var started = System.nanoTime();
    var keeping = keeper().keep().subscribe().with(any -> {});
    try {
      await().atMost(20, SECONDS).until(() -> directory.asked.size() >= 4);
      var waited = Duration.ofNanos(System.nanoTime() - started);

      // 40 ms, 80 ms and 160 ms, each shorter or longer by half.
      assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMillis(140));
    } finally {
      keeping.cancel();
    }
  }

  @Test
  void the_waits_do_not_grow_beyond_the_longest() {
    directory.isAway = true;
    due.add("keeper-1", null);
    due.isForgetful = true;
    var keeping = keeper().keep().subscribe().with(any -> {});
    try {
      // Would they double on, the twentieth attempt came after six hours.
      await().atMost(20, SECONDS).until(() -> directory.asked.size() >= 20);
    } finally {
      keeping.cancel();
    }
  }

  @Test
  void when_the_directory_is_back_everybody_gets_the_account_without_a_further_call() {
    directory.isAway = true;
    due.add("keeper-1", null);
    due.add("keeper-2", null);
    due.isForgetful = true;
    var kept = keeper().keep().subscribeAsCompletionStage();
    await().atMost(20, SECONDS).until(() -> directory.asked.size() >= 2);
    assertThat(kept).isNotDone();

    directory.isAway = false;

    assertThat(kept).succeedsWithin(Duration.ofSeconds(20));
    assertThat(due.done).containsExactlyInAnyOrder("keeper-1", "keeper-2");
  }

  @Test
  void who_is_refused_holds_up_nobody_and_is_tried_again_later() {
    directory.refused = "keeper-1";
    due.add("keeper-1", null);
    due.add("keeper-2", null);

    keep();

    assertThat(directory.asked).containsExactly("keeper-1", "keeper-2");
    assertThat(due.done).containsExactly("keeper-2");
    assertThat(due.tried).containsExactly("keeper-1");
  }

  @Test
  void who_was_asked_for_while_the_directory_was_away_goes_to_the_end_of_the_line() {
    directory.isAway = true;
    due.add("keeper-1", null);
    due.add("keeper-2", null);
    var keeping = keeper().keep().subscribe().with(any -> {});
    try {
      await().atMost(20, SECONDS).until(() -> directory.asked.size() >= 2);
      assertThat(directory.asked).startsWith("keeper-1", "keeper-2");
    } finally {
      keeping.cancel();
    }
  }

  @Test
  void with_nobody_due_nobody_is_asked() {
    keep();

    assertThat(directory.asked).isEmpty();
  }

  private void keep() {
    keeper().keep().await().atMost(Duration.ofSeconds(20));
  }

  private KeepSignInAccounts keeper() {
    return new KeepSignInAccounts(
        pool, due, directory, new Config(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The table, without its rows of other tests. */
  private static final class DueList extends SignIns {

    private final List<PersonRow> rows = Collections.synchronizedList(new ArrayList<>());
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean isForgetful;

    void add(String username, @Nullable Instant closedAt, Role... roles) {
      var person =
          new Person(
              UUID.randomUUID(),
              "柳青禾",
              roles.length == 0 ? Set.of(Role.STATION_KEEPER) : Set.of(roles),
              new Scope(null, null, null, null));
      rows.add(new PersonRow(person, PersonRow.Kind.STAFF, null, username, null, 1, NOW, closedAt));
    }

    @Override
    public Uni<List<PersonRow>> findDue(SqlClient db, Instant triedBefore) {
      return Uni.createFrom()
          .item(
              rows.stream()
                  .filter(row -> !done.contains(row.username()))
                  .filter(row -> isForgetful || !tried.contains(row.username()))
                  .toList());
    }

    @Override
    public Uni<Void> done(SqlClient db, UUID person, UUID directoryId, int version) {
      return Uni.createFrom().voidItem().invoke(() -> done.add(nameOf(person)));
    }

    @Override
    public Uni<Void> tried(SqlClient db, UUID person, Instant at) {
      return Uni.createFrom().voidItem().invoke(() -> tried.add(nameOf(person)));
    }

    private String nameOf(UUID person) {
      return rows.stream()
          .filter(row -> row.person().id().equals(person))
          .map(row -> String.valueOf(row.username()))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Where staff sign in. */
  private static final class Directory implements StaffDirectory {

    private final List<StaffAccount> accounts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean isAway;
    private volatile @Nullable String refused;

    @Override
    public Uni<UUID> ensure(StaffAccount account) {
      return Uni.createFrom().deferred(() -> answer(account));
    }

    private Uni<UUID> answer(StaffAccount account) {
      asked.add(account.username());
      if (isAway) {
        return Uni.createFrom().failure(RequestProblem.UNAVAILABLE.because("away"));
      }
      if (account.username().equals(refused)) {
        return Uni.createFrom().failure(new IllegalStateException("no such user name"));
      }
      accounts.add(account);
      return Uni.createFrom().item(UUID.randomUUID());
    }

    @Override
    public Uni<Void> setPassword(UUID directoryId, String password, boolean temporary) {
      return Uni.createFrom().voidItem();
    }
  }

  private record Config() implements PeopleConfig {

    @Override
    public Duration tokenLifetime() {
      return Duration.ofMinutes(30);
    }

    @Override
    public long addressPerMinute() {
      return 1;
    }

    @Override
    public long personPerMinute() {
      return 1;
    }

    @Override
    public Duration accountCheck() {
      return FIRST_WAIT;
    }

    @Override
    public Duration accountRetry() {
      return LONGEST_WAIT;
    }

    @Override
    public long searchesPerMinute() {
      return 1;
    }

    @Override
    public String consoleClient() {
      return "console";
    }

    @Override
    public Optional<UUID> firstAdministrator() {
      return Optional.empty();
    }
  }
}
