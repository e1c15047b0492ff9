package city.liangwang.testing;

import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.security.Role;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The people and places of a test, one sentence each. Everybody is new, so that tests do not meet.
 * Inject it; call it from the test's own thread.
 */
@ApplicationScoped
public class World {

  private static final String PERSON =
      """
      insert into people.person
        (id, kind, name, roles, station_id, centre_id, recycler_id, division_code, registered_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, now())
      """;

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Pool pool;
  private final Phones phones;

  World(Pool pool, Phones phones) {
    this.pool = pool;
    this.phones = phones;
  }

  // Places: the tiny city that every test run loads.

  /** A community that a station serves. */
  public UUID aCoveredCommunity() {
    return one(
        "select id from area.community where station_id is not null order by code limit 1",
        Tuple.tuple(),
        row -> row.getUUID(0));
  }

  /** A community that nobody serves. */
  public UUID anUncoveredCommunity() {
    return one(
        "select id from area.community where station_id is null order by code limit 1",
        Tuple.tuple(),
        row -> row.getUUID(0));
  }

  /** The station that serves {@link #aCoveredCommunity}. */
  public UUID aStation() {
    return stationOf(aCoveredCommunity());
  }

  public UUID stationOf(UUID communityId) {
    return one(
        "select station_id from area.community where id = $1",
        Tuple.of(communityId),
        row -> row.getUUID(0));
  }

  /** A station that does not serve {@link #aCoveredCommunity}. */
  public UUID anotherStation() {
    return one(
        "select id from area.station where id <> $1 order by code limit 1",
        Tuple.of(aStation()),
        row -> row.getUUID(0));
  }

  public UUID aCentre() {
    return one(
        "select id from area.centre order by code limit 1", Tuple.tuple(), row -> row.getUUID(0));
  }

  // People.

  /** With a phone and an address in a covered community, in a household of its own. */
  public Resident aResidentWithAnAddress() {
    return aResidentIn(aCoveredCommunity());
  }

  public Resident aResidentIn(UUID communityId) {
    var number = COUNTER.incrementAndGet();
    return aResidentAt(communityId, "1号楼2单元" + number + "室");
  }

  /** Residents at the same line of the same community are one household. */
  public Resident aResidentAt(UUID communityId, String line) {
    var resident = aResident();
    var phone = aPhoneNumber();
    bindPhone(resident.id(), phone);
    var householdId =
        one(
            """
            insert into people.household (id, community_id, door) values ($1, $2, $3)
            on conflict (community_id, door) do update set door = excluded.door returning id
            """,
            Tuple.of(UUID.randomUUID(), communityId, line),
            row -> row.getUUID(0));
    var addressId =
        one(
            """
            insert into people.address
              (id, resident_id, household_id, community_id, line, registered_at)
            values ($1, $2, $3, $4, $5, now()) returning id
            """,
            Tuple.of(UUID.randomUUID(), resident.id(), householdId, communityId, line),
            row -> row.getUUID(0));
    return new Resident(
        resident, phone, addressId, householdId, communityId, stationOf(communityId));
  }

  /** Who has neither phone nor address. */
  public Actor aResident() {
    return insert("resident", "居民", null, null, null, null, Role.RESIDENT);
  }

  public Actor aCollectorOf(UUID stationId) {
    return insert("staff", "回收员", stationId, null, null, null, Role.COLLECTOR);
  }

  public Actor aKeeperOf(UUID stationId) {
    return insert("staff", "站长", stationId, null, null, null, Role.STATION_KEEPER);
  }

  public Actor aDriverOf(UUID stationId) {
    return insert("staff", "司机", stationId, null, null, null, Role.DRIVER);
  }

  public Actor aClerkOf(UUID centreId) {
    return insert("staff", "分拣员", null, centreId, null, null, Role.CENTRE_CLERK);
  }

  /** Somebody who acts for a recycler that exists: {@link #aRecyclerAccepting}. */
  public Actor aPersonOfRecycler(UUID recyclerId) {
    return insert("staff", "利用企业", null, null, recyclerId, null, Role.RECYCLER);
  }

  public Actor aDispatcher() {
    return insert("staff", "调度", null, null, null, null, Role.DISPATCHER);
  }

  /** Who sees one district only. */
  public Actor aDispatcherOfDivision(String divisionCode) {
    return insert("staff", "调度", null, null, null, divisionCode, Role.DISPATCHER);
  }

  public Actor aFinanceOfficer() {
    return insert("staff", "财务", null, null, null, null, Role.FINANCE);
  }

  public Actor aStatistician() {
    return insert("staff", "统计", null, null, null, null, Role.STATISTICIAN);
  }

  /** Who sees one district only. */
  public Actor aStatisticianOfDivision(String divisionCode) {
    return insert("staff", "统计", null, null, null, divisionCode, Role.STATISTICIAN);
  }

  public Actor anAdministrator() {
    return insert("staff", "管理员", null, null, null, null, Role.ADMINISTRATOR);
  }

  /** A recycler whose licence holds for another year. */
  public UUID aRecyclerAccepting(String... materialCodes) {
    return aRecyclerLicensedUntil(
        LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1), materialCodes);
  }

  public UUID aRecyclerLicensedUntil(LocalDate licensedUntil, String... materialCodes) {
    var id = UUID.randomUUID();
    return one(
        """
        insert into people.organisation
          (id, code, name_zh, licence, licensed_until, accepts, registered_at)
        values ($1, $2, '利用企业', 'LIC', $3, $4, now()) returning id
        """,
        Tuple.of(id, "REC-" + id, licensedUntil, materialCodes),
        row -> row.getUUID(0));
  }

  /** A number that nobody else has. */
  public String aPhoneNumber() {
    return String.format("199%08d", COUNTER.incrementAndGet());
  }

  public void bindPhone(UUID person, String phone) {
    inTransaction(tx -> phones.bind(tx, person, new Phone(phone)));
  }

  /** Closes somebody, who is a stranger from now on. */
  public void close(UUID person) {
    one(
        "update people.person set closed_at = now() where id = $1 returning id",
        Tuple.of(person),
        row -> row.getUUID(0));
  }

  // Asking the database.

  /** The one row of a query; fails when there is none. */
  public <T> T one(String sql, Tuple parameters, Function<Row, T> mapper) {
    var rows = pool.preparedQuery(sql).execute(parameters).await().indefinitely();
    return mapper.apply(rows.iterator().next());
  }

  private void inTransaction(Function<SqlConnection, io.smallrye.mutiny.Uni<Void>> action) {
    pool.withTransaction(action).await().indefinitely();
  }

  private Actor insert(
      String kind,
      String name,
      @Nullable UUID stationId,
      @Nullable UUID centreId,
      @Nullable UUID recyclerId,
      @Nullable String divisionCode,
      Role... roles) {
    var id = UUID.randomUUID();
    var stored = Arrays.stream(roles).map(Role::inToken).toArray(String[]::new);
    pool.preparedQuery(PERSON)
        .execute(
            Tuple.from(
                Arrays.asList(
                    id, kind, name, stored, stationId, centreId, recyclerId, divisionCode)))
        .await()
        .indefinitely();
    return Actor.of(id, roles);
  }
}
