package city.liangwang.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.area.spi.AreaLoading;
import city.liangwang.area.spi.CityAreas;
import city.liangwang.area.spi.CityAreas.CommunityEntry;
import city.liangwang.area.spi.CityAreas.DropOffEntry;
import city.liangwang.area.spi.CityAreas.PlaceEntry;
import city.liangwang.shared.GeoPoint;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Places of the city's files, taken into the database in transactions of which nothing stays. */
@QuarkusTest
class LoadAreasTest {

  private static final City TINYTOWN =
      new City("990100", "小镇市", "Tinytown", ZoneId.of("Asia/Urumqi"));
  private static final GeoPoint PLACE = new GeoPoint(43.7, 87.5);
  private static final UUID STATION = UUID.randomUUID();
  private static final UUID OTHER_STATION = UUID.randomUUID();
  private static final UUID COMMUNITY = UUID.randomUUID();
  private static final UUID POINT = UUID.randomUUID();

  @Inject AreaLoading loading;
  @Inject Areas areas;
  @Inject Pool pool;

  @AfterEach
  void the_city_in_memory_is_the_one_of_the_files() {
    undone(tx -> load(tx, files("站", "08:00", STATION)));
  }

  @Test
  void what_is_new_is_added_with_all_that_is_said_of_it() {
    var read =
        undone(
            tx ->
                load(tx, files("站", "08:00", STATION))
                    .chain(() -> areas.community(tx, COMMUNITY))
                    .chain(
                        community ->
                            areas
                                .station(tx, STATION)
                                .map(station -> List.of(community, station))));

    assertThat(read)
        .containsExactly(
            new Community(COMMUNITY, "N-1", "990101", STATION, "新里", PLACE),
            new Station(STATION, "NEW", "990101", "站", PLACE));
  }

  @Test
  void the_same_again_has_the_same_version_and_a_change_the_next() {
    assertThat(
            versions(
                tx -> load(tx, files("站", "08:00", STATION)),
                tx -> load(tx, files("站", "08:00", STATION))))
        .isEqualTo("1 1");
    assertThat(
            versions(
                tx -> load(tx, files("站", "08:00", STATION)),
                tx -> load(tx, files("大站", "08:00", STATION))))
        .isEqualTo("2 1");
    assertThat(
            versions(
                tx -> load(tx, files("站", "08:00", STATION)),
                tx -> load(tx, files("站", "08:30", OTHER_STATION))))
        .isEqualTo("2 2");
  }

  @Test
  void hours_that_an_administrator_has_edited_stay_and_the_name_follows_the_files() {
    var row =
        undone(
            tx ->
                load(tx, files("站", "08:00", STATION))
                    .chain(
                        () ->
                            run(
                                tx,
                                "update area.station set opens = '06:00', edited = true where id = $1",
                                STATION))
                    .chain(() -> load(tx, files("大站", "09:00", STATION)))
                    .chain(
                        () ->
                            text(
                                tx,
                                "select name_zh || ' ' || opens from area.station where id = $1",
                                STATION)));

    assertThat(row).isEqualTo("大站 06:00:00");
  }

  @Test
  void the_station_that_an_administrator_gave_a_community_stays_even_when_it_is_none() {
    for (var given : new @Nullable UUID[] {OTHER_STATION, null}) {
      var station =
          undone(
              tx ->
                  load(tx, files("站", "08:00", STATION))
                      .chain(
                          () ->
                              tx.preparedQuery(
                                      "update area.community set station_id = $2, edited = true where id = $1")
                                  .execute(Tuple.of(COMMUNITY, given)))
                      .chain(() -> load(tx, files("站", "09:00", STATION)))
                      .chain(() -> areas.community(tx, COMMUNITY))
                      .map(community -> String.valueOf(community.stationId())));

      assertThat(station).isEqualTo(String.valueOf(given));
    }
  }

  @Test
  void what_nobody_has_edited_follows_the_files_to_no_station() {
    var station =
        undone(
            tx ->
                load(tx, files("站", "08:00", STATION))
                    .chain(() -> load(tx, files("站", "08:00", null)))
                    .chain(() -> areas.community(tx, COMMUNITY))
                    .map(community -> String.valueOf(community.stationId())));

    assertThat(station).isEqualTo("null");
  }

  @Test
  void how_a_drop_off_point_was_seen_stays_whatever_the_files_say_of_it() {
    var row =
        undone(
            tx ->
                load(tx, files("站", "08:00", STATION))
                    .chain(
                        () ->
                            run(
                                tx,
                                "update area.drop_off_point set state = 'FULL', last_seen_at = now() where id = $1",
                                POINT))
                    .chain(() -> load(tx, files("站", "09:00", OTHER_STATION)))
                    .chain(
                        () ->
                            text(
                                tx,
                                "select state || ' ' || opens || ' ' || station_id from area.drop_off_point where id = $1",
                                POINT)));

    assertThat(row).isEqualTo("FULL 09:00:00 " + OTHER_STATION);
  }

  @Test
  void what_the_files_name_no_more_stays() {
    var empty = new CityAreas(TINYTOWN, List.of(), List.of(), List.of(), List.of(), List.of());

    var found =
        undone(
            tx ->
                load(tx, files("站", "08:00", STATION))
                    .chain(() -> load(tx, empty))
                    .chain(() -> areas.community(tx, COMMUNITY))
                    .map(Community::code));

    assertThat(found).isEqualTo("N-1");
  }

  @Test
  void another_city_is_refused_in_one_sentence_and_this_one_goes_on() {
    var other = new City("410500", "安阳市", "Anyang", ZoneId.of("Asia/Shanghai"));
    var files = new CityAreas(other, List.of(), List.of(), List.of(), List.of(), List.of());

    assertThatThrownBy(() -> undone(tx -> load(tx, files)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("990100", "小镇市", "410500", "安阳市", "a database of its own");
    assertThat(areas.city()).isEqualTo(TINYTOWN);
  }

  @Test
  void names_and_zone_of_the_city_follow_the_files() {
    var renamed = new City("990100", "大镇市", "Bigtown", ZoneId.of("Asia/Shanghai"));
    var files = new CityAreas(renamed, List.of(), List.of(), List.of(), List.of(), List.of());

    var kept =
        undone(
            tx ->
                load(tx, files)
                    .chain(
                        () ->
                            text(
                                tx,
                                "select name_zh || ' ' || zone from area.city where $1::uuid is not null",
                                STATION)));

    assertThat(kept).isEqualTo("大镇市 Asia/Shanghai");
    assertThat(areas.city()).isEqualTo(renamed);
  }

  @Test
  void a_community_of_a_station_that_the_files_do_not_have_stops_all_of_it() {
    assertThatThrownBy(() -> undone(tx -> load(tx, files("站", "08:00", UUID.randomUUID()))))
        .hasMessageContaining("community_station_id_fkey");
  }

  @Test
  void the_lists_of_places_can_not_be_changed_by_whoever_made_them() {
    var stations = new java.util.ArrayList<>(List.of(place(STATION, "NEW", "站", "08:00")));
    var files = new CityAreas(TINYTOWN, List.of(), stations, List.of(), List.of(), List.of());
    stations.clear();

    assertThat(files.stations()).hasSize(1);
  }

  // Sentences.

  /** A city with two stations, a community and a drop-off point in it. */
  private static CityAreas files(String name, String opens, @Nullable UUID serving) {
    return new CityAreas(
        TINYTOWN,
        List.of(),
        List.of(place(STATION, "NEW", name, opens), place(OTHER_STATION, "NEW-2", "另一站", "10:00")),
        List.of(),
        List.of(
            new CommunityEntry(
                COMMUNITY,
                "N-1",
                "990101",
                serving,
                "新里",
                "New Lane",
                "urban",
                10,
                PLACE,
                true,
                "test")),
        List.of(
            new DropOffEntry(
                POINT,
                "N-1-C",
                DropOffKind.SMART_CABINET,
                "990101",
                serving == null ? STATION : serving,
                COMMUNITY,
                "新里柜",
                "New cabinet",
                PLACE,
                LocalTime.parse(opens),
                LocalTime.of(22, 0),
                true,
                "test")));
  }

  private static PlaceEntry place(UUID id, String code, String name, String opens) {
    return new PlaceEntry(
        id,
        code,
        "990101",
        name,
        "Station",
        PLACE,
        LocalTime.parse(opens),
        LocalTime.of(22, 0),
        true,
        "test");
  }

  private Uni<Void> load(SqlConnection tx, CityAreas files) {
    return loading.load(tx, files);
  }

  /** The versions of the station and of the community after both. */
  private String versions(
      Function<SqlConnection, Uni<Void>> first, Function<SqlConnection, Uni<Void>> second) {
    return undone(
        tx ->
            first
                .apply(tx)
                .chain(() -> second.apply(tx))
                .chain(
                    () ->
                        text(
                            tx,
                            """
                            select s.version || ' ' || c.version
                            from area.station s, area.community c
                            where s.id = $1 and c.code = 'N-1'
                            """,
                            STATION)));
  }

  private static Uni<Void> run(SqlConnection tx, String sql, UUID id) {
    return tx.preparedQuery(sql).execute(Tuple.of(id)).replaceWithVoid();
  }

  private static Uni<String> text(SqlConnection tx, String sql, UUID id) {
    return tx.preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows -> rows.iterator().next().getString(0));
  }

  /** What came of it; nothing of it stays. */
  private <T> T undone(Function<SqlConnection, Uni<T>> action) {
    var connection = pool.getConnection().await().indefinitely();
    try {
      return connection
          .begin()
          .chain(tx -> action.apply(connection).eventually(() -> tx.rollback()))
          .await()
          .indefinitely();
    } finally {
      connection.close().await().indefinitely();
    }
  }
}
