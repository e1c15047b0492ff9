package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import city.liangwang.shared.Problem;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What other modules learn of people. */
@QuarkusTest
class FacadeTest {

  @Inject World world;
  @Inject Pool pool;
  @Inject People people;

  private final UUID id = UUID.randomUUID();

  @Test
  void a_caller_has_the_roles_that_token_and_database_both_grant() {
    var keeper = world.aKeeperOf(world.aStation()).id();

    assertThat(caller(keeper, Role.STATION_KEEPER).roles()).containsExactly(Role.STATION_KEEPER);
    assertThat(caller(keeper, Role.STATION_KEEPER, Role.FINANCE).roles())
        .containsExactly(Role.STATION_KEEPER);
    assertThat(caller(keeper, Role.FINANCE).roles()).isEmpty();
    assertThat(caller(keeper).roles()).isEmpty();
  }

  @Test
  void a_caller_has_the_scope_of_the_database() {
    var station = world.aStation();
    var centre = world.aCentre();
    var recycler = world.aRecyclerAccepting("P1");

    assertThat(caller(world.aKeeperOf(station).id()).scope())
        .isEqualTo(new Scope(station, null, null, null));
    assertThat(caller(world.aClerkOf(centre).id()).scope())
        .isEqualTo(new Scope(null, centre, null, null));
    assertThat(caller(world.aPersonOfRecycler(recycler).id()).scope())
        .isEqualTo(new Scope(null, null, recycler, null));
  }

  @Test
  void staff_are_found_by_the_id_that_keycloak_gave() {
    var dispatcher = world.aDispatcher().id();
    world.one(
        "update people.person set keycloak_id = $2 where id = $1 returning id",
        Tuple.of(dispatcher, id),
        row -> row.getUUID(0));

    assertThat(caller(id, Role.DISPATCHER).id()).isEqualTo(dispatcher);
    assertThat(caller(dispatcher, Role.DISPATCHER).id()).isEqualTo(dispatcher);
  }

  @Test
  void a_caller_who_is_unknown_or_closed_is_forbidden() {
    var closed = world.aDispatcher().id();
    world.close(closed);

    refused("forbidden", () -> people.person(pool, new Caller(id, Set.of(Role.DISPATCHER))));
    refused("forbidden", () -> people.person(pool, new Caller(closed, Set.of(Role.DISPATCHER))));
  }

  @Test
  void somebody_else_is_found_also_when_closed_and_a_stranger_is_not() {
    var driver = world.aDriverOf(world.aStation()).id();
    world.close(driver);

    assertThat(get(people.person(pool, driver)).name()).isEqualTo("司机");
    assertThat(get(people.person(pool, driver)).roles()).containsExactly(Role.DRIVER);
    refused("person-not-found", () -> people.person(pool, id));
  }

  @Test
  void an_address_is_its_residents_only() {
    var resident = world.aResidentWithAnAddress();

    var address = get(people.address(pool, resident.id(), resident.addressId()));

    assertThat(address.residentId()).isEqualTo(resident.id());
    assertThat(address.householdId()).isEqualTo(resident.householdId());
    assertThat(address.communityId()).isEqualTo(resident.communityId());
    refused(
        "address-not-found",
        () -> people.address(pool, world.aResident().id(), resident.addressId()));
    refused("address-not-found", () -> people.address(pool, resident.id(), id));
  }

  @Test
  void an_address_that_was_erased_is_not_there_to_book_with() {
    var resident = world.aResidentWithAnAddress();
    resident.given().put("/api/v1/me/closures/{id}", id).then().statusCode(204);

    refused("address-not-found", () -> people.address(pool, resident.id(), resident.addressId()));
  }

  @Test
  void a_contact_has_name_door_and_a_masked_phone() {
    var resident = world.aResidentWithAnAddress();
    var phone = resident.phone();

    var contact = get(people.contact(pool, resident.addressId()));

    assertThat(contact.addressId()).isEqualTo(resident.addressId());
    assertThat(contact.name()).isEqualTo("居民");
    assertThat(contact.phoneMasked())
        .isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
    assertThat(contact.line()).startsWith("1号楼2单元");
    refused("address-not-found", () -> people.contact(pool, id));
  }

  @Test
  void a_contact_without_a_phone_shows_none_and_one_who_has_left_shows_nothing() {
    var resident = world.aResidentWithAnAddress();
    world.one(
        """
        update people.person set phone_cipher = null, phone_index = null where id = $1 returning id
        """,
        Tuple.of(resident.id()),
        row -> row.getUUID(0));
    assertThat(get(people.contact(pool, resident.addressId())).phoneMasked()).isNull();

    resident.given().put("/api/v1/me/closures/{id}", id).then().statusCode(204);

    assertThat(get(people.contact(pool, resident.addressId())))
        .isEqualTo(new Contact(resident.addressId(), "", "", null));
  }

  @Test
  void a_recycler_has_the_last_day_of_its_licence_and_what_it_takes() {
    var until = LocalDate.of(2031, 2, 28);
    var recycler = world.aRecyclerLicensedUntil(until, "P1", "M1");

    var found = get(people.recycler(pool, recycler));

    assertThat(found.licensedUntil()).isEqualTo(until);
    assertThat(found.accepts()).containsExactlyInAnyOrder("P1", "M1");
    refused("recycler-not-found", () -> people.recycler(pool, id));
  }

  private Person caller(UUID subject, Role... roles) {
    return get(people.person(pool, new Caller(subject, Set.of(roles))));
  }

  private static <T> T get(Uni<T> answer) {
    return answer.await().indefinitely();
  }

  private static void refused(String code, Supplier<Uni<?>> call) {
    assertThatThrownBy(() -> call.get().await().indefinitely())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().code()).isEqualTo(code));
  }
}
