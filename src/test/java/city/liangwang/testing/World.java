package city.liangwang.testing;

import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.security.Role;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
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

  /** A station of its own, so that tests do not meet in its slots, which are at every even hour. */
  public UUID aStationWithPlaces(int capacity) {
    var id = UUID.randomUUID();
    one(
        """
        insert into area.station (id, code, division_code, name_zh, name_en, latitude, longitude,
          opens, closes, synthetic, source)
        select $1, 'T-' || $1::text, division_code, '测试站', 'Test station', latitude, longitude,
          opens, closes, true, 'test'
        from area.station where id = $2 returning id
        """,
        Tuple.of(id, aStation()),
        row -> row.getUUID(0));
    one(
        """
        with slots as (
          insert into booking.slot_template (station_id, starts, ends, capacity)
          select $1, make_time(hour, 0, 0), make_time((hour + 2) % 24, 0, 0), $2
          from generate_series(0, 22, 2) as hour returning 1)
        select count(*) from slots
        """,
        Tuple.of(id, capacity), row -> row.getLong(0));
    return id;
  }

  /** A community of its own, in which that station fetches. */
  public UUID aCommunityServedBy(UUID stationId) {
    return one(
        """
        insert into area.community (id, code, division_code, station_id, name_zh, name_en, setting,
          households, latitude, longitude, synthetic, source)
        select $1, 'T-' || $1::text, division_code, id, '测试小区', 'Test community', 'urban',
          100, latitude, longitude, true, 'test'
        from area.station where id = $2 returning id
        """,
        Tuple.of(UUID.randomUUID(), stationId),
        row -> row.getUUID(0));
  }

  /**
   * The start of a slot of {@link #aStation} with much room, and of every {@link
   * #aStationWithPlaces}.
   */
  public Instant aSlotTomorrow() {
    return aSlotAt(1, 14);
  }

  /** The instant at which it is that hour in the city, so many days from now. */
  public Instant aSlotAt(int days, int hour) {
    var zone = one("select zone from area.city", Tuple.tuple(), row -> ZoneId.of(row.getString(0)));
    return LocalDate.now(zone).plusDays(days).atTime(hour, 0).atZone(zone).toInstant();
  }

  /** Another centre than {@link #aCentre}, with nothing in it. */
  public UUID anotherCentre() {
    var id = UUID.randomUUID();
    return one(
        """
        insert into area.centre
          (id, code, division_code, name_zh, name_en, latitude, longitude, opens, closes, synthetic, source)
        select $1, $2, division_code, name_zh, name_en, latitude, longitude, opens, closes, true, 'test'
        from area.centre where id = $3 returning id
        """,
        Tuple.of(id, "T-" + id, aCentre()),
        row -> row.getUUID(0));
  }

  // Pickups, through the API.

  /** A mixed bag, booked for tomorrow. */
  public UUID aPickupOf(Resident resident) {
    var id = UUID.randomUUID();
    var wish =
        Map.of(
            "kind", "MIXED_BAG",
            "addressId", resident.addressId(),
            "slotStart", aSlotTomorrow().toString());
    resident.given().body(wish).put("/api/v1/pickups/{id}", id).then().statusCode(200);
    return id;
  }

  /** A collector who has clocked in. */
  public Actor aCollectorOnShift(UUID stationId) {
    var collector = aCollectorOf(stationId);
    clockIn(collector, stationId);
    return collector;
  }

  /** Answers the id of the shift. */
  public UUID clockIn(Actor collector, UUID stationId) {
    var shift = UUID.randomUUID();
    collector
        .given()
        .body(Map.of("stationId", stationId))
        .put("/api/v1/shifts/{id}", shift)
        .then()
        .statusCode(200);
    return shift;
  }

  /** A pickup that the collector, who is on shift, has claimed. */
  public UUID aPickupClaimedBy(Actor collector, Resident resident) {
    var pickup = aPickupOf(resident);
    collector
        .given()
        .put("/api/v1/pickups/{id}/claims/{claim}", pickup, UUID.randomUUID())
        .then()
        .statusCode(200);
    return pickup;
  }

  /** A pickup at whose door the collector, who is on shift, has arrived. */
  public UUID aPickupReachedBy(Actor collector, Resident resident) {
    var pickup = aPickupClaimedBy(collector, resident);
    collector
        .given()
        .put("/api/v1/pickups/{id}/arrivals/{arrival}", pickup, UUID.randomUUID())
        .then()
        .statusCode(200);
    return pickup;
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

  /**
   * Who sees a district only in which neither {@link #aCoveredCommunity} nor {@link #aCentre} is.
   */
  public Actor aDispatcherElsewhere() {
    return aDispatcherOfDivision(
        one(
            """
            select code from area.division
            where code <> (select division_code from area.community where id = $1)
              and code <> (select division_code from area.centre where id = $2)
            order by code limit 1
            """,
            Tuple.of(aCoveredCommunity(), aCentre()),
            row -> row.getString(0)));
  }

  public Actor aCustomerServiceClerk() {
    return insert("staff", "客服", null, null, null, null, Role.CUSTOMER_SERVICE);
  }

  /** Who sees one district only. */
  public Actor aCustomerServiceClerkOfDivision(String divisionCode) {
    return insert("staff", "客服", null, null, null, divisionCode, Role.CUSTOMER_SERVICE);
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

  /** The number in full, as nobody but the database's key can read it. */
  public String phoneOf(UUID person) {
    return phones.find(pool, person).await().indefinitely().orElseThrow().number();
  }

  /** Closes somebody, who is a stranger from now on. */
  public void close(UUID person) {
    one(
        """
        update people.person
        set closed_at = now(), wechat_openid = null, phone_cipher = null, phone_index = null
        where id = $1 returning id
        """,
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
