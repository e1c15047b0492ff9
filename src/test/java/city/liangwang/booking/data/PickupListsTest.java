package city.liangwang.booking.data;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list that reads a whole table works in every test and stops working in a real city. */
@QuarkusTest
class PickupListsTest {

  // Most pickups of a city have ended; the lists are about those that have not.
  private static final String MANY =
      """
      insert into booking.pickup (id, kind, state, resident_id, household_id, address_id, community_id,
        division_code, station_id, slot_start, slot_end, booked_at, collector_id)
      select gen_random_uuid(), 'MIXED_BAG', case when n % 100 = 0 then 'BOOKED' else 'WEIGHED' end,
        gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'many-' || n % 9,
        station_id, starts_at, ends_at, starts_at - n * interval '1 second',
        case when n % 100 = 0 then null else md5('collector' || n % 60)::uuid end
      from generate_series(1, 20000) as n,
        (select * from booking.slot order by station_id, starts_at limit 1) as slot
      """;

  private static final String STATES = "array['BOOKED','ASSIGNED','ARRIVED','WEIGHED']";
  private static final String ID = "'00000000-0000-0000-0000-000000000000'";

  @Inject Pool pool;
  @Inject World world;

  static Stream<Arguments> queries() {
    return Stream.of(
        Arguments.of(
            "of a station",
            byStates(
                PickupLists.OF_STATION, "(select min(station_id::text)::uuid from booking.slot)")),
        Arguments.of("of a division", byStates(PickupLists.OF_DIVISION, "'many-1'")),
        Arguments.of(
            "of a collector", byStates(PickupLists.OF_COLLECTOR, "md5('collector7')::uuid")),
        Arguments.of("of the city", byStates(PickupLists.OF_CITY, "")),
        Arguments.of(
            "of a resident",
            PickupLists.OF_RESIDENT
                .replace("$1", ID)
                .replace("$2", STATES)
                .replace("$3", "now()")
                .replace("$4", ID)
                .replace("$5", "51")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void a_list_does_not_read_the_whole_table(String name, String query) {
    world.aPickupOf(world.aResidentWithAnAddress());

    assertThat(plan(query)).contains("Index").doesNotContain("Seq Scan on pickup");
  }

  @Test
  void open_pickups_are_counted_without_reading_those_that_have_ended() {
    world.aPickupOf(world.aResidentWithAnAddress());

    assertThat(plan(OpenPickupTable.COUNT.replace("$1", ID).replace("$2", ID)))
        .contains("pickup_open_resident", "pickup_open_household");
  }

  private static String byStates(String query, String scope) {
    return query
        .replace("$1", STATES)
        .replace("$2", "'-infinity'")
        .replace("$3", ID)
        .replace("$4", "51")
        .replace("$5", scope);
  }

  /** The plan of a query in a big city, which is gone when this returns. */
  private String plan(String query) {
    var connection = pool.getConnection().await().indefinitely();
    try {
      return connection
          .begin()
          .chain(tx -> planned(connection, query).call(() -> tx.rollback()))
          .await()
          .indefinitely();
    } finally {
      connection.close().await().indefinitely();
    }
  }

  private static Uni<String> planned(SqlConnection connection, String query) {
    return connection
        .query(MANY)
        .execute()
        .chain(() -> connection.query("analyze booking.pickup").execute())
        .chain(() -> connection.query("explain " + query).execute())
        .map(
            rows -> {
              var plan = new StringBuilder();
              rows.forEach(row -> plan.append(row.getString(0)).append('\n'));
              return plan.toString();
            });
  }
}
