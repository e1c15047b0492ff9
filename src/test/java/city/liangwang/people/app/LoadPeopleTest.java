package city.liangwang.people.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.people.People;
import city.liangwang.people.Recycler;
import city.liangwang.people.Scope;
import city.liangwang.people.spi.CityPeople;
import city.liangwang.people.spi.CityPeople.RecyclerEntry;
import city.liangwang.people.spi.CityPeople.StaffEntry;
import city.liangwang.people.spi.PeopleLoading;
import city.liangwang.platform.security.Role;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoadPeopleTest {

  private static final LocalDate UNTIL = LocalDate.of(2030, 6, 30);

  @Inject World world;
  @Inject Pool pool;
  @Inject PeopleLoading loading;
  @Inject People people;

  private final UUID id = UUID.randomUUID();

  @Test
  void a_recycler_is_as_the_files_say_now() {
    load(recycler("甲", UNTIL, "P1"));
    load(recycler("乙", UNTIL.minusYears(1), "M1", "P1"));

    var known = people.recycler(pool, id).await().indefinitely();

    assertThat(known.nameZh()).isEqualTo("乙");
    assertThat(known.licensedUntil()).isEqualTo(UNTIL.minusYears(1));
    assertThat(known.accepts()).containsExactlyInAnyOrder("M1", "P1");
    assertThat(known.code()).isEqualTo("L-" + id);
  }

  @Test
  void a_renewal_that_holds_for_longer_than_the_files_say_stays() {
    load(recycler("甲", UNTIL, "P1"));
    renew(UNTIL.plusYears(2));

    load(recycler("乙", UNTIL, "M1"));

    var known = people.recycler(pool, id).await().indefinitely();
    assertThat(known.licensedUntil()).isEqualTo(UNTIL.plusYears(2));
    assertThat(known.nameZh()).isEqualTo("乙");
    assertThat(known.accepts()).containsExactly("M1");
    assertThat(licence()).isEqualTo("RENEWED");
  }

  @Test
  void files_that_hold_for_longer_than_the_renewal_count() {
    load(recycler("甲", UNTIL, "P1"));
    renew(UNTIL.plusYears(2));

    load(recycler("甲", UNTIL.plusYears(3), "P1"));

    assertThat(people.recycler(pool, id).await().indefinitely().licensedUntil())
        .isEqualTo(UNTIL.plusYears(3));
    assertThat(licence()).isEqualTo("FILE");
  }

  @Test
  void somebody_of_the_demonstration_is_loaded_once_with_role_scope_and_phone() {
    var number = world.aPhoneNumber();
    var station = world.aStation();
    load(person("乙", Role.COLLECTOR, station, null, number));
    load(person("另一人", Role.COLLECTOR, world.anotherStation(), null, number));

    var known = people.person(pool, id).await().indefinitely();

    assertThat(known.name()).isEqualTo("乙");
    assertThat(known.roles()).containsExactly(Role.COLLECTOR);
    assertThat(known.scope().stationId()).isEqualTo(station);
    assertThat(world.phoneOf(id)).isEqualTo(number);
  }

  @Test
  void who_was_given_other_roles_since_keeps_them_when_the_files_come_again() {
    var station = world.aStation();
    load(person("甲", Role.STATION_KEEPER, station, "l-" + id, null));
    world
        .anAdministrator()
        .given()
        .body(
            Map.of(
                "roles",
                List.of("driver"),
                "scope",
                Map.of("stationId", station),
                "expectedVersion",
                1,
                "reason",
                "调岗"))
        .put("/api/v1/staff/{id}/role-changes/{change}", id, UUID.randomUUID())
        .then()
        .statusCode(200);

    load(person("甲", Role.STATION_KEEPER, station, "l-" + id, null));

    assertThat(people.person(pool, id).await().indefinitely().roles()).containsExactly(Role.DRIVER);
  }

  @Test
  void who_has_left_is_not_brought_back_and_gets_no_phone() {
    var number = world.aPhoneNumber();
    var entry = person("乙", Role.COLLECTOR, world.aStation(), null, number);
    load(entry);
    world.close(id);

    load(entry);

    assertThat(
            world.<Boolean>one(
                "select closed_at is not null and phone_index is null from people.person where id = $1",
                Tuple.of(id),
                row -> row.getBoolean(0)))
        .isTrue();
  }

  @Test
  void everybody_with_an_account_is_due_again_because_keycloak_may_have_begun_anew() {
    load(person("甲", Role.STATION_KEEPER, world.aStation(), "l-" + id, null));
    world.one(
        "update people.person set sign_in_due = false where id = $1 returning id",
        Tuple.of(id),
        row -> row.getUUID(0));
    load(recycler("甲", UNTIL, "P1"));
    assertThat(isDue()).isFalse();

    load(person("甲", Role.STATION_KEEPER, world.aStation(), "l-" + id, null));

    assertThat(isDue()).isTrue();
  }

  private boolean isDue() {
    return world.<Boolean>one(
        "select sign_in_due from people.person where id = $1",
        Tuple.of(id),
        row -> row.getBoolean(0));
  }

  private String licence() {
    return world.one(
        "select licence from people.organisation where id = $1",
        Tuple.of(id),
        row -> row.getString(0));
  }

  private void renew(LocalDate until) {
    world
        .anAdministrator()
        .given()
        .body(Map.of("licence", "RENEWED", "licensedUntil", until.toString()))
        .put("/api/v1/recyclers/{id}/renewals/{renewal}", id, UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  private CityPeople recycler(String name, LocalDate until, String... accepts) {
    var recycler = new Recycler(id, "L-" + id, name, until, Set.of(accepts));
    return new CityPeople(List.of(new RecyclerEntry(recycler, "FILE")), List.of());
  }

  private CityPeople person(
      String name, Role role, UUID station, @Nullable String username, @Nullable String phone) {
    var scope = new Scope(station, null, null, null);
    return new CityPeople(
        List.of(), List.of(new StaffEntry(id, name, role, scope, username, phone)));
  }

  private void load(CityPeople city) {
    pool.withTransaction(tx -> loading.load(tx, city)).await().indefinitely();
  }
}
