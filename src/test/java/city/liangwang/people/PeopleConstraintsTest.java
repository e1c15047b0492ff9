package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever writes. */
@QuarkusTest
class PeopleConstraintsTest {

  private static final String INVALID = "23514";
  private static final String TWICE = "23505";
  private static final String NOWHERE = "23503";
  private static final String APPEND_ONLY = "LW001";

  @Inject World world;
  @Inject Pool pool;

  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{king}", "{administrator,king}", "{Administrator}"})
  void roles_are_those_that_there_are(String roles) {
    refused(INVALID, person("staff", roles, ""));
  }

  @Test
  void customer_service_is_one_of_them() {
    execute(person("staff", "{customer-service}", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{administrator}", "{resident,collector}"})
  void a_resident_is_nothing_else(String roles) {
    refused(INVALID, person("resident", roles, ""));
  }

  @Test
  void a_person_is_a_resident_or_staff() {
    refused(INVALID, person("robot", "{resident}", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector", "station-keeper", "driver", "centre-clerk", "recycler"})
  void a_role_without_its_place_is_no_role(String role) {
    refused(INVALID, person("staff", "{" + role + "}", ""));
  }

  @Test
  void a_driver_belongs_to_a_station_or_a_centre() {
    execute(person("staff", "{driver}", "station_id = '" + world.aStation() + "'"));
    execute(
        person("staff", "{driver}", "centre_id = '" + world.aCentre() + "'")
            .replace(id.toString(), UUID.randomUUID().toString()));
    refused(
        INVALID,
        person("staff", "{centre-clerk,driver}", "station_id = '" + world.aStation() + "'")
            .replace(id.toString(), UUID.randomUUID().toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"station_id", "centre_id", "recycler_id"})
  void a_place_is_one_that_there_is(String column) {
    refused(
        NOWHERE,
        "update people.person set %s = '%s' where id = '%s'"
            .formatted(column, UUID.randomUUID(), world.aDispatcher().id()));
  }

  @Test
  void a_division_is_one_that_there_is() {
    refused(
        NOWHERE,
        "update people.person set division_code = '000000' where id = '%s'"
            .formatted(world.aDispatcher().id()));
  }

  @ParameterizedTest
  @CsvSource({"phone_cipher", "phone_index"})
  void a_phone_is_there_with_its_index_or_not_at_all(String column) {
    refused(
        INVALID,
        "update people.person set %s = '\\x01' where id = '%s'"
            .formatted(column, world.aResident().id()));
  }

  @Test
  void a_phone_index_belongs_to_one_person() {
    var first = world.aResidentWithAnAddress();

    refused(
        TWICE,
        """
        update people.person set phone_cipher = '\\x01',
          phone_index = (select phone_index from people.person where id = '%s')
        where id = '%s'
        """
            .formatted(first.id(), world.aResident().id()));
  }

  @ParameterizedTest
  @CsvSource({"wechat_openid, open", "username, user"})
  void an_account_belongs_to_one_person(String column, String value) {
    var set = "update people.person set %s = '%s-%s' where id = '%s'";
    execute(set.formatted(column, value, id, world.aResident().id()));

    refused(TWICE, set.formatted(column, value, id, world.aResident().id()));
  }

  @Test
  void an_id_of_keycloak_belongs_to_one_person() {
    var set = "update people.person set keycloak_id = '%s' where id = '%s'";
    execute(set.formatted(id, world.aDispatcher().id()));

    refused(TWICE, set.formatted(id, world.aDispatcher().id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wechat_openid = 'o-' || id",
        "phone_cipher = '\\x01', phone_index = decode(replace(id::text, '-', ''), 'hex')"
      })
  void who_has_left_has_neither_phone_nor_wechat(String set) {
    var resident = world.aResident().id();

    refused(
        INVALID,
        "update people.person set closed_at = now(), %s where id = '%s'".formatted(set, resident));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void versions_count_from_one(int version) {
    refused(
        INVALID,
        "update people.person set version = %d where id = '%s'"
            .formatted(version, world.aDispatcher().id()));
  }

  @Test
  void a_door_of_a_community_is_one_household() {
    var resident = world.aResidentWithAnAddress();

    refused(
        TWICE,
        """
        insert into people.household (id, community_id, door)
        select '%s', community_id, door from people.household where id = '%s'
        """
            .formatted(id, resident.householdId()));
  }

  @Test
  void an_address_has_a_line_until_it_is_erased_and_none_after() {
    var address = world.aResidentWithAnAddress().addressId();
    var set = "update people.address set %s where id = '" + address + "'";

    refused(INVALID, set.formatted("line = ''"));
    refused(INVALID, set.formatted("erased_at = now()"));
    execute(set.formatted("line = '', erased_at = now()"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"resident_id", "household_id", "community_id"})
  void an_address_is_somebodys_in_some_household_of_some_community(String column) {
    refused(
        NOWHERE,
        "update people.address set %s = '%s' where id = '%s'"
            .formatted(column, id, world.aResidentWithAnAddress().addressId()));
  }

  @Test
  void a_recycler_takes_something_and_has_a_code_of_its_own() {
    var recycler = world.aRecyclerAccepting("P1");

    refused(
        INVALID,
        "update people.organisation set accepts = '{}' where id = '%s'".formatted(recycler));
    refused(
        TWICE, "update people.organisation set code = 'ALL' where id = '%s'".formatted(recycler));
  }

  @ParameterizedTest
  @CsvSource({
    "1, {}, {\"a\":1}, why",
    "0, {}, {\"a\":1}, why",
    "2, {}, {}, why",
    "2, {}, {\"a\":1}, ''",
  })
  void a_change_of_roles_makes_a_version_changes_something_and_has_a_reason(
      int version, String before, String after, String reason) {
    refused(INVALID, roleChange(world.aDispatcher().id(), version, before, after, reason));
  }

  @Test
  void one_version_is_made_by_one_change_and_for_somebody_who_is_there() {
    var person = world.aDispatcher().id();
    execute(roleChange(person, 2, "{}", "{\"a\":1}", "why"));

    refused(TWICE, roleChange(person, 2, "{}", "{\"a\":2}", "why"));
    refused(NOWHERE, roleChange(id, 2, "{}", "{\"a\":1}", "why"));
  }

  @Test
  void a_person_is_closed_once_with_a_reason() {
    var person = world.aDispatcher().id();
    var insert =
        """
        insert into people.closure (id, person_id, closed_by, reason, at)
        values ('%s', '%s', '%s', '%s', now())
        """;
    refused(INVALID, insert.formatted(UUID.randomUUID(), person, person, ""));
    refused(NOWHERE, insert.formatted(UUID.randomUUID(), id, person, "why"));
    refused(NOWHERE, insert.formatted(UUID.randomUUID(), person, id, "why"));
    execute(insert.formatted(UUID.randomUUID(), person, person, "why"));

    refused(TWICE, insert.formatted(UUID.randomUUID(), person, person, "why"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"people.role_change", "people.closure"})
  void what_was_done_is_not_undone(String table) {
    refused(APPEND_ONLY, "update " + table + " set reason = 'other'");
    refused(APPEND_ONLY, "delete from " + table);
    refused(APPEND_ONLY, "truncate " + table);
  }

  @Test
  void nobody_who_is_spoken_of_anywhere_is_deleted() {
    var resident = world.aResidentWithAnAddress();

    refused(NOWHERE, "delete from people.person where id = '%s'".formatted(resident.id()));
    refused(
        NOWHERE, "delete from people.household where id = '%s'".formatted(resident.householdId()));
  }

  @Test
  void no_column_holds_a_number_in_the_open() {
    var texts =
        world.one(
            """
            select count(*) from information_schema.columns
            where table_schema = 'people' and column_name like '%phone%' and data_type <> 'bytea'
            """,
            Tuple.tuple(), row -> row.getLong(0));

    assertThat(texts).isZero();
  }

  private String person(String kind, String roles, String with) {
    var parts = with.isEmpty() ? new String[] {"name", "'x'"} : with.split(" = ", 2);
    var name = with.isEmpty() ? "" : ", name";
    var value = with.isEmpty() ? "" : ", 'x'";
    return """
        insert into people.person (id, kind, roles, registered_at, %s%s)
        values ('%s', '%s', '%s', now(), %s%s)
        """
        .formatted(parts[0], name, id, kind, roles, parts[1], value);
  }

  private static String roleChange(
      UUID person, int version, String before, String after, String reason) {
    return """
        insert into people.role_change (id, person_id, version, changed_by, before, after, reason, at)
        values ('%s', '%s', %d, '%s', '%s', '%s', '%s', now())
        """
        .formatted(UUID.randomUUID(), person, version, person, before, after, reason);
  }

  private void execute(String sql) {
    pool.preparedQuery(sql).execute(Tuple.from(Arrays.asList())).await().indefinitely();
  }

  private void refused(String state, String sql) {
    assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("(" + state + ")");
  }
}
