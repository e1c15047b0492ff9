package city.liangwang.integration.citydata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.liangwang.integration.citydata.reading.CityReader;
import city.liangwang.integration.citydata.reading.CitySource;
import city.liangwang.integration.citydata.reading.EditedCity;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Drop-off points of the city's files in the database. Every test leaves the city as its files say.
 */
@QuarkusTest
class LoadDropOffPointsTest {

  private static final String FILE = "drop-off-points.csv";
  private static final CityIds IDS = new CityIds("990100");
  private static final UUID CABINET = IDS.of(Kind.DROP_OFF_POINT, "U-1-C");

  @Inject LoadCity loadCity;
  @Inject World world;

  @AfterEach
  void restore() {
    load(CitySource.named("tinytown"));
    world.one(
        """
        with unseen as (update area.drop_off_point set state = null, last_seen_at = null returning 1)
        select count(*) from unseen
        """,
        Tuple.tuple(),
        row -> row.getLong(0));
  }

  @Test
  void what_the_file_says_differently_is_changed() {
    load(
        EditedCity.tinytown()
            .replacing(FILE, "上一里回收柜,Upper One cabinet,smart-cabinet", "大柜,Big cabinet,harmful-box")
            .replacing(FILE, "43.801,87.601,00:00,23:59,yes", "43.9,87.7,05:00,06:00,no"));

    points()
        .body("items[1].nameZh", equalTo("大柜"))
        .body("items[1].nameEn", equalTo("Big cabinet"))
        .body("items[1].kind", equalTo("HARMFUL_BOX"))
        .body("items[1].latitude", equalTo(43.9f))
        .body("items[1].opens", equalTo("05:00"))
        .body("items[1].closes", equalTo("06:00"))
        .body("items[1].synthetic", equalTo(false));
  }

  @Test
  void how_a_point_was_seen_is_not_of_the_files() {
    see("FULL");

    load(EditedCity.tinytown().replacing(FILE, "上一里回收柜", "大柜"));
    load(EditedCity.tinytown());

    points().body("items.state", contains(null, "FULL", null));
  }

  @Test
  void a_point_that_stands_nowhere_else_is_at_its_station_and_in_its_division() {
    load(EditedCity.tinytown().replacing(FILE, "clothes-bin,LOW,L-1", "clothes-bin,LOW,"));

    points()
        .body("items[0].communityId", equalTo(null))
        .body("items[0].stationId", equalTo(IDS.of(Kind.STATION, "LOW").toString()))
        .body("items[0].divisionCode", equalTo("990102"));
  }

  @Test
  void a_point_in_a_community_lies_in_the_division_of_the_community() {
    load(
        EditedCity.tinytown()
            .replacing("communities.csv", "U-1,上一里,Upper One,990101", "U-1,上一里,Upper One,990102"));

    points().body("items[1].divisionCode", equalTo("990102"));
  }

  @Test
  void a_point_that_moves_is_looked_after_by_the_other_station_from_now_on() {
    var before = world.aKeeperOf(IDS.of(Kind.STATION, "UP"));
    var after = world.aKeeperOf(IDS.of(Kind.STATION, "LOW"));

    load(EditedCity.tinytown().replacing(FILE, "smart-cabinet,UP,U-1", "smart-cabinet,LOW,L-1"));

    var body = Map.of("state", "FULL");
    var path = "/api/v1/drop-off-points/{id}/reports/{r}";
    before.given().body(body).put(path, CABINET, UUID.randomUUID()).then().statusCode(403);
    after.given().body(body).put(path, CABINET, UUID.randomUUID()).then().statusCode(200);
  }

  @Test
  void a_new_point_is_added_and_one_that_has_gone_from_the_file_stays() {
    var line = "上站交投点,Upper drop-off,staffed,UP,,43.803,87.603,09:00,21:00,yes,invented";
    try {
      load(EditedCity.tinytown().replacing(FILE, "UP-A," + line, "UP-B," + line));

      points().body("items.code", hasItem("UP-A")).body("items.code", hasItem("UP-B"));
    } finally {
      world.one(
          "delete from area.drop_off_point where code = 'UP-B' returning 1",
          Tuple.tuple(),
          row -> row.getInteger(0));
    }
  }

  @Test
  void loading_again_even_in_eight_copies_at_once_leaves_no_trace() {
    load(EditedCity.tinytown());
    see("BROKEN");
    var before = traces();
    var city = CityReader.read(EditedCity.tinytown());

    IntStream.range(0, 8)
        .mapToObj(copy -> loadCity.load(city).subscribeAsCompletionStage())
        .toList()
        .forEach(load -> load.join());

    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void a_city_without_a_single_point_is_a_city() {
    var city = EditedCity.tinytown();
    for (var start : new String[] {"UP-A,", "U-1-C,", "L-1-B,"}) {
      city = city.replacing(FILE, "\n" + start, "\n# " + start);
    }

    assertThat(CityReader.read(city).dropOffPoints()).isEmpty();
    load(city);
  }

  @Test
  void the_id_of_a_point_is_made_of_its_code_and_never_changes() {
    assertThat(CABINET)
        .isEqualTo(
            UUID.nameUUIDFromBytes(
                "990100/drop-off-point/U-1-C".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    points().body("items.id", hasItem(CABINET.toString()));
  }

  private void see(String state) {
    world
        .aKeeperOf(IDS.of(Kind.STATION, "UP"))
        .given()
        .body(Map.of("state", state))
        .put("/api/v1/drop-off-points/{id}/reports/{r}", CABINET, UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse points() {
    return RestAssured.given().get("/api/v1/public/drop-off-points").then().statusCode(200);
  }

  private void load(CitySource source) {
    loadCity.load(CityReader.read(source)).await().indefinitely();
  }

  /** Where rows lie and which transaction wrote them: another one would show. */
  private String traces() {
    return world.one(
        "select string_agg(code || ctid || xmin, ',' order by code) from area.drop_off_point",
        Tuple.tuple(),
        row -> row.getString(0));
  }
}
