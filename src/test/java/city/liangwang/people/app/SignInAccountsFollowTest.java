package city.liangwang.people.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.people.data.SignIns;
import city.liangwang.people.spi.StaffAccount;
import city.liangwang.people.spi.StaffDirectory;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Role;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** With a directory that takes one person only; all others it refuses. */
@QuarkusTest
class SignInAccountsFollowTest {

  @Inject World world;
  @Inject Pool pool;
  @Inject SignIns signIns;
  @Inject PeopleConfig config;
  @Inject Clock clock;

  private final UUID directoryId = UUID.randomUUID();
  private final List<StaffAccount> told = new ArrayList<>();

  @Test
  void the_directory_is_told_user_name_name_and_roles_and_its_id_is_kept() {
    var keeper = someoneDue("station-keeper", "station_id = '" + world.aStation() + "'");

    keepUntilDone(keeper, account -> known());

    assertThat(told)
        .containsOnly(
            new StaffAccount(
                keeper, "u-" + keeper, "站长", java.util.Set.of(Role.STATION_KEEPER), true));
    assertThat(directoryIdOf(keeper)).isEqualTo(directoryId);
  }

  @Test
  void roles_that_sign_in_with_wechat_only_are_not_told() {
    var both = someoneDue("collector,driver", "station_id = '" + world.aStation() + "'");

    keepUntilDone(both, account -> known());

    assertThat(told.get(0).roles()).containsExactly(Role.DRIVER);
    assertThat(told.get(0).enabled()).isTrue();
  }

  @Test
  void who_became_a_collector_has_an_account_that_is_shut() {
    var collector = someoneDue("collector", "station_id = '" + world.aStation() + "'");

    keepUntilDone(collector, account -> known());

    assertThat(told.get(0).roles()).isEmpty();
    assertThat(told.get(0).enabled()).isFalse();
  }

  @Test
  void who_has_left_has_an_account_that_is_shut() {
    var dispatcher = someoneDue("dispatcher", "closed_at = now()");

    keepUntilDone(dispatcher, account -> known());

    assertThat(told.get(0).enabled()).isFalse();
  }

  @Test
  void who_changes_while_the_directory_is_told_is_due_once_more() {
    var dispatcher = someoneDue("dispatcher", "version = 1");

    keepUntilTold(
        dispatcher,
        account ->
            told.size() > 1
                ? known()
                : pool.preparedQuery(
                        """
                        update people.person set version = version + 1, roles = '{finance}'
                        where id = $1
                        """)
                    .execute(Tuple.of(dispatcher))
                    .chain(this::known));

    assertThat(isDue(dispatcher)).isTrue();
    keepUntilDone(dispatcher, account -> known());
    assertThat(told.get(told.size() - 1).roles()).containsExactly(Role.FINANCE);
  }

  @Test
  void a_directory_that_is_away_is_asked_again_and_one_failure_stops_nobody_else() {
    var first = someoneDue("dispatcher", "version = 1");

    keepUntilTold(
        first, account -> Uni.createFrom().failure(RequestProblem.UNAVAILABLE.because("away")));
    assertThat(isDue(first)).isTrue();
    assertThat(triedOf(first)).isTrue();

    keepUntilDone(first, account -> known());
    assertThat(triedOf(first)).isFalse();
  }

  private Uni<UUID> known() {
    return Uni.createFrom().item(directoryId);
  }

  private UUID someoneDue(String roles, String set) {
    var id = UUID.randomUUID();
    var columns = set.startsWith("station_id") ? ", station_id" : "";
    var value = columns.isEmpty() ? "" : ", " + set.substring(set.indexOf('=') + 1);
    // Not due before it is complete: the application itself looks every second.
    world.one(
        """
        insert into people.person (id, kind, name, roles, username, registered_at%s)
        values ($1, 'staff', '站长', $2, 'u-' || $1::text, now()%s) returning id
        """
            .formatted(columns, value),
        Tuple.of(id, roles.split(",")),
        row -> row.getUUID(0));
    return world.one(
        "update people.person set sign_in_due = true, %s where id = $1 returning id".formatted(set),
        Tuple.of(id),
        row -> row.getUUID(0));
  }

  private void keepUntilDone(UUID person, Function<StaffAccount, Uni<UUID>> answer) {
    keepUntil(person, answer, () -> !isDue(person));
  }

  private void keepUntilTold(UUID person, Function<StaffAccount, Uni<UUID>> answer) {
    keepUntil(person, answer, () -> !told.isEmpty());
  }

  // The application's own round may have taken the person first, and found nobody there.
  private void keepUntil(
      UUID person,
      Function<StaffAccount, Uni<UUID>> answer,
      java.util.function.BooleanSupplier isDone) {
    var keeping = new KeepSignInAccounts(pool, signIns, new OneOnly(person, answer), config, clock);
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    do {
      assertThat(System.nanoTime()).isLessThan(deadline);
      world.one(
          "update people.person set sign_in_tried = null where id = $1 returning id",
          Tuple.of(person),
          row -> row.getUUID(0));
      keeping.keep().await().indefinitely();
    } while (!isDone.getAsBoolean());
  }

  private boolean isDue(UUID person) {
    return world.<Boolean>one(
        "select sign_in_due from people.person where id = $1",
        Tuple.of(person),
        row -> row.getBoolean(0));
  }

  private boolean triedOf(UUID person) {
    return world.<Boolean>one(
        "select sign_in_tried is not null from people.person where id = $1",
        Tuple.of(person),
        row -> row.getBoolean(0));
  }

  private UUID directoryIdOf(UUID person) {
    return world.one(
        "select keycloak_id from people.person where id = $1",
        Tuple.of(person),
        row -> row.getUUID(0));
  }

  /** Answers for one person as it is told to. */
  private final class OneOnly implements StaffDirectory {

    private final UUID person;
    private final Function<StaffAccount, Uni<UUID>> answer;

    OneOnly(UUID person, Function<StaffAccount, Uni<UUID>> answer) {
      this.person = person;
      this.answer = answer;
    }

    @Override
    public Uni<UUID> ensure(StaffAccount account) {
      if (!account.personId().equals(person)) {
        return Uni.createFrom().failure(new IllegalStateException("another's"));
      }
      told.add(account);
      return answer.apply(account);
    }

    @Override
    public Uni<Void> setPassword(UUID id, String password, boolean temporary) {
      return Uni.createFrom().failure(new UnsupportedOperationException());
    }
  }
}
