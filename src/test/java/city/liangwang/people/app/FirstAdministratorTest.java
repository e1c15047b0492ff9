package city.liangwang.people.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.people.People;
import city.liangwang.people.spi.StaffDirectory;
import city.liangwang.platform.audit.Audit;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sign-in of staff from this side: who the first one is, and how passwords are handed on. */
@QuarkusTest
class FirstAdministratorTest {

  @Inject World world;
  @Inject Pool pool;
  @Inject People people;
  @Inject FirstAdministrator first;
  @Inject Administrators administrators;
  @Inject city.liangwang.people.data.Persons persons;
  @Inject Audit audit;

  private final UUID keycloakId = UUID.randomUUID();

  @Test
  void the_first_administrator_is_known_by_the_id_of_keycloak_and_sees_the_whole_city() {
    assertThat(first.ensure(keycloakId).await().indefinitely()).isTrue();
    assertThat(first.ensure(keycloakId).await().indefinitely()).isFalse();

    var caller = new Caller(keycloakId, Set.of(Role.ADMINISTRATOR));
    var person = people.person(pool, caller).await().indefinitely();
    assertThat(person.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(person.scope().divisionCode()).isNull();
    assertThat(administrators.require(pool, caller).await().indefinitely().id())
        .isEqualTo(person.id());
  }

  @Test
  void copies_of_the_application_that_start_together_make_one() {
    var made = AtOnce.eight(i -> first.ensure(keycloakId).await().indefinitely());

    assertThat(made.stream().filter(isNew -> isNew)).hasSize(1);
    assertThat(
            world.<Long>one(
                "select count(*) from people.person where keycloak_id = $1",
                Tuple.of(keycloakId),
                row -> row.getLong(0)))
        .isEqualTo(1);
  }

  @Test
  void the_first_administrator_has_no_user_name_here_and_is_never_due_at_keycloak() {
    first.ensure(keycloakId).await().indefinitely();

    assertThat(
            world.<Boolean>one(
                "select username is null and not sign_in_due from people.person where keycloak_id = $1",
                Tuple.of(keycloakId),
                row -> row.getBoolean(0)))
        .isTrue();
  }

  @Test
  void a_password_goes_to_the_directorys_own_id_and_the_act_is_on_record_without_it() {
    var given = new ArrayList<String>();
    var keeper = world.aKeeperOf(world.aStation()).id();
    world.one(
        "update people.person set keycloak_id = $2 where id = $1 returning id",
        Tuple.of(keeper, keycloakId),
        row -> row.getUUID(0));
    var boss = new Caller(world.anAdministrator().id(), Set.of(Role.ADMINISTRATOR));

    new SetStaffPassword(pool, administrators, persons, new Noting(given), audit)
        .set(boss, keeper, "correct-horse", true)
        .await()
        .indefinitely();

    assertThat(given).containsExactly(keycloakId + " correct-horse true");
    assertThat(
            world.<List<String>>one(
                """
                select person_id::text, action, subject_kind, coalesce(reason, '-')
                from platform.audit_entry where subject_id = $1
                """,
                Tuple.of(keeper),
                row ->
                    List.of(
                        row.getString(0), row.getString(1), row.getString(2), row.getString(3))))
        .containsExactly(boss.id().toString(), "setStaffPassword", "person", "-");
  }

  /** Writes down what it is given. */
  private record Noting(List<String> given) implements StaffDirectory {

    @Override
    public Uni<UUID> ensure(city.liangwang.people.spi.StaffAccount account) {
      return Uni.createFrom().failure(new UnsupportedOperationException());
    }

    @Override
    public Uni<Void> setPassword(UUID directoryId, String password, boolean temporary) {
      given.add(directoryId + " " + password + " " + temporary);
      return Uni.createFrom().voidItem();
    }
  }
}
