package city.liangwang.people.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.people.Person;
import city.liangwang.people.Scope;
import city.liangwang.platform.security.Role;
import city.liangwang.shared.Problem;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each in a transaction that is rolled back: other tests need their administrators. */
@QuarkusTest
class LastAdministratorTest {

  private static final Scope CITY = new Scope(null, null, null, null);

  @Inject World world;
  @Inject Pool pool;
  @Inject Administrators administrators;

  @Test
  void the_last_one_does_not_leave() {
    var last = anAdministrator(CITY);

    assertThat(refusalAlone(last, null)).isEqualTo("last-administrator");
  }

  @Test
  void the_last_one_does_not_give_up_the_role() {
    var last = anAdministrator(CITY);

    assertThat(refusalAlone(last, changed(last, Set.of(Role.FINANCE), CITY)))
        .isEqualTo("last-administrator");
  }

  @Test
  void the_last_one_does_not_move_to_a_district() {
    var last = anAdministrator(CITY);

    assertThat(refusalAlone(last, changed(last, last.roles(), district())))
        .isEqualTo("last-administrator");
  }

  @Test
  void the_last_one_may_take_further_roles() {
    var last = anAdministrator(CITY);

    assertThat(refusalAlone(last, changed(last, Set.of(Role.ADMINISTRATOR, Role.FINANCE), CITY)))
        .isNull();
  }

  @Test
  void with_another_one_anybody_may_leave() {
    var one = anAdministrator(CITY);
    var other = world.anAdministrator().id();

    assertThat(refusal(one, null, "id not in ($1, $2)", Tuple.of(one.id(), other))).isNull();
  }

  @Test
  void an_administrator_of_a_district_and_one_who_has_left_do_not_count() {
    var last = anAdministrator(CITY);
    var ofADistrict = anAdministrator(CITY).id();
    var division = district().divisionCode();

    var refusal =
        inVain(
            tx ->
                others(tx, "id not in ($1, $2)", Tuple.of(last.id(), ofADistrict))
                    .chain(
                        () ->
                            tx.preparedQuery(
                                    "update people.person set division_code = $2 where id = $1")
                                .execute(Tuple.of(ofADistrict, division)))
                    .chain(() -> administrators.requireAnotherThan(tx, last, null)));

    assertThat(refusal).isEqualTo("last-administrator");
  }

  @Test
  void who_administers_nothing_or_a_district_may_leave_whoever_is_left() {
    var keeper =
        new Person(world.aKeeperOf(world.aStation()).id(), "站长", Set.of(Role.STATION_KEEPER), CITY);

    assertThat(refusalAlone(keeper, null)).isNull();
    assertThat(refusalAlone(anAdministrator(district()), null)).isNull();
  }

  private Scope district() {
    var code =
        world.one(
            "select code from area.division order by code limit 1",
            Tuple.tuple(),
            row -> row.getString(0));
    return new Scope(null, null, null, code);
  }

  private Person anAdministrator(Scope scope) {
    return new Person(world.anAdministrator().id(), "管理员", Set.of(Role.ADMINISTRATOR), scope);
  }

  private static Person changed(Person person, Set<Role> roles, Scope scope) {
    return new Person(person.id(), person.name(), roles, scope);
  }

  private @Nullable String refusalAlone(Person person, @Nullable Person after) {
    return refusal(person, after, "id <> $1", Tuple.of(person.id()));
  }

  private @Nullable String refusal(
      Person person, @Nullable Person after, String leaving, Tuple values) {
    return inVain(
        tx ->
            others(tx, leaving, values)
                .chain(() -> administrators.requireAnotherThan(tx, person, after)));
  }

  private static Uni<Void> others(SqlConnection tx, String leaving, Tuple values) {
    return tx.preparedQuery(
            """
            update people.person
            set closed_at = now(), wechat_openid = null, phone_cipher = null, phone_index = null
            where 'administrator' = any (roles) and\s"""
                + leaving)
        .execute(values)
        .replaceWithVoid();
  }

  /** The code of the refusal, or null; nothing of it stays. */
  private @Nullable String inVain(Function<SqlConnection, Uni<Void>> action) {
    var code = new String[1];
    pool.withTransaction(
            tx ->
                action
                    .apply(tx)
                    .onFailure(Problem.class)
                    .recoverWithUni(
                        problem -> {
                          code[0] = problem.type().code();
                          return Uni.createFrom().voidItem();
                        })
                    .chain(() -> Uni.createFrom().<Void>failure(new RolledBack())))
        .onFailure(RolledBack.class)
        .recoverWithItem(done -> null)
        .await()
        .indefinitely();
    return code[0];
  }

  private static final class RolledBack extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
