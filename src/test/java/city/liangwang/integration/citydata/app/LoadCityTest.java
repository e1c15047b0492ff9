package city.liangwang.integration.citydata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.area.Areas;
import city.liangwang.area.Station;
import city.liangwang.catalog.Catalog;
import city.liangwang.integration.citydata.reading.CityReader;
import city.liangwang.integration.citydata.reading.CitySource;
import city.liangwang.integration.citydata.reading.EditedCity;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every test leaves the city of the test run as its files say. */
@QuarkusTest
class LoadCityTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final UUID LOWER = IDS.of(Kind.STATION, "LOW");
  private static final Instant SUMMER = Instant.parse("2026-08-01T00:00:00Z");

  // Where a row lies and which transaction wrote it: another one would show.
  private static final String TRACES =
      """
      select md5(string_agg(trace, ',' order by trace)) from (
        select 'division' || ctid || xmin as trace from area.division
        union all select 'station' || ctid || xmin from area.station
        union all select 'centre' || ctid || xmin from area.centre
        union all select 'community' || ctid || xmin from area.community
        union all select 'city' || ctid || xmin from area.city
        union all select 'point' || ctid || xmin from area.drop_off_point
        union all select 'material' || ctid || xmin from catalog.material
        union all select 'price' || ctid || xmin from catalog.price
        union all select 'set' || ctid || xmin from catalog.factor_set
        union all select 'factor' || ctid || xmin from catalog.factor
        union all select 'scale' || ctid || xmin from catalog.scale
        union all select 'calibration' || ctid || xmin from catalog.calibration) traces
      """;

  @Inject LoadCity loadCity;
  @Inject Areas areas;
  @Inject Catalog catalog;
  @Inject World world;
  @Inject Pool pool;

  @AfterEach
  void restore() {
    load(CitySource.named("tinytown"));
  }

  @Test
  void loading_again_leaves_no_trace() {
    load(EditedCity.tinytown());
    var before = traces();

    load(EditedCity.tinytown());

    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void loading_in_eight_copies_at_once_leaves_no_trace_either() {
    load(EditedCity.tinytown());
    var before = traces();
    var city = CityReader.read(EditedCity.tinytown());

    var loads =
        IntStream.range(0, 8)
            .mapToObj(copy -> loadCity.load(city).subscribeAsCompletionStage())
            .toList();
    loads.forEach(load -> load.join());

    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void what_the_files_say_differently_is_changed() {
    load(
        EditedCity.tinytown()
            .replacing("city.csv", "小镇市", "大镇市")
            .replacing("city.csv", "Asia/Urumqi", "Asia/Shanghai")
            .replacing("stations.csv", "上站", "上上站")
            .replacing(
                "communities.csv",
                "L-2,下二村,Lower Far Village,990102,,",
                "L-2,下二村,Lower Far Village,990102,LOW,")
            .replacing("prices.csv", "MIX,990100,33", "MIX,990100,34")
            .replacing("factors.csv", "0.123456", "0.2")
            .replacing("scales.csv", "TINY-S1,station,III,300000", "TINY-S1,station,III,400000"));

    assertThat(areas.city().nameZh()).isEqualTo("大镇市");
    assertThat(areas.city().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(now(areas.stations(pool))).extracting(Station::nameZh).contains("上上站");
    assertThat(now(areas.community(pool, IDS.of(Kind.COMMUNITY, "L-2"))).stationId())
        .isEqualTo(LOWER);
    assertThat(fenOfMixedBag()).isEqualTo(34);
    assertThat(now(catalog.activeFactors(pool, SUMMER)))
        .filteredOn(factor -> factor.materialCode().equals("P1"))
        .allMatch(factor -> factor.kgPerKg().toPlainString().equals("0.2"));
    assertThat(now(catalog.scale(pool, IDS.of(Kind.SCALE, "S1"))).maxGrams()).isEqualTo(400_000);
  }

  @Test
  void a_price_that_the_files_do_not_hold_any_more_is_taken_back() {
    load(
        EditedCity.tinytown()
            .replacing("prices.csv", "P1,990102,50,,,2026-01-01,,,,no,invented\n", ""));

    assertThat(now(catalog.prices(pool, List.of("P1"), "990102", SUMMER)))
        .hasEntrySatisfying("P1", price -> assertThat(price.fenPerUnit()).isEqualTo(60));
  }

  @Test
  void validities_may_move_against_each_other() {
    load(
        EditedCity.tinytown()
            .replacing(
                "prices.csv",
                "P1,990100,55,,,2026-01-01,2026-06-30",
                "P1,990100,55,,,2026-01-01,2026-08-31")
            .replacing("prices.csv", "P1,990100,60,,,2026-07-01", "P1,990100,60,,,2026-09-01"));

    assertThat(now(catalog.prices(pool, List.of("P1"), "990101", SUMMER)))
        .hasEntrySatisfying("P1", price -> assertThat(price.fenPerUnit()).isEqualTo(55));
  }

  @Test
  void another_certificate_counts_from_now_on() {
    load(
        EditedCity.tinytown().replacing("scales.csv", "TINY-C2,2020-12-31", "TINY-C2b,2031-12-31"));

    assertThat(now(catalog.scale(pool, IDS.of(Kind.SCALE, "D2"))).validUntil())
        .isEqualTo(LocalDate.parse("2031-12-31"));
  }

  @Test
  void what_an_administrator_has_edited_stays_edited() {
    var administrator = world.anAdministrator();
    editHours(administrator, "08:00", "20:00");
    try {
      load(EditedCity.tinytown().replacing("stations.csv", "下站", "下下站"));

      administrator
          .given()
          .get("/api/v1/stations/" + LOWER)
          .then()
          .statusCode(200)
          .body("nameZh", equalTo("下下站"))
          .body("opens", equalTo("08:00"));
    } finally {
      editHours(administrator, "10:00", "19:00");
    }
  }

  @Test
  void a_price_that_an_administrator_has_ended_stays_ended() {
    setPriceOfMixedBagFrom("2999-01-01T00:00:00Z");

    load(EditedCity.tinytown().replacing("prices.csv", "MIX,990100,33", "MIX,990100,35"));

    assertThat(fenOfMixedBag()).isEqualTo(35);
    assertThat(endOfMixedBag()).startsWith("299");
  }

  @Test
  void a_price_of_the_files_over_one_of_an_administrator_is_refused() {
    setPriceOfMixedBagFrom("2998-01-01T00:00:00Z");
    var overlapping =
        EditedCity.tinytown()
            .replacing(
                "prices.csv",
                "MIX,990100,33,,,2026-01-01,,,,yes,invented\n",
                "MIX,990100,33,,,2026-01-01,2998-05-31,,,yes,invented\nMIX,990100,44,,,2998-06-01,,,,yes,invented\n");

    assertThatThrownBy(() -> load(overlapping)).hasMessageContaining("administrator");
    assertThat(fenOfMixedBag()).isEqualTo(33);
  }

  @Test
  void the_database_of_another_city_is_refused_and_stays_as_it_is() {
    load(EditedCity.tinytown());
    var before = traces();

    assertThatThrownBy(() -> load(CitySource.named("anyang")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("belongs to the city 990100");
    assertThat(traces()).isEqualTo(before);
    assertThat(areas.city().code()).isEqualTo("990100");
  }

  private void load(CitySource source) {
    now(loadCity.load(CityReader.read(source)));
  }

  private String traces() {
    return world.one(TRACES, Tuple.tuple(), row -> row.getString(0));
  }

  private long fenOfMixedBag() {
    var price = now(catalog.prices(pool, List.of("MIX"), "990101", SUMMER)).get("MIX");
    return price == null ? -1 : price.fenPerUnit();
  }

  private String endOfMixedBag() {
    return world.one(
        "select min(valid_to) at time zone 'UTC' from catalog.price where id = $1",
        Tuple.of(IDS.of(Kind.PRICE, "MIX/990100/2026-01-01")),
        row -> row.getLocalDateTime(0).toLocalDate().toString());
  }

  private void setPriceOfMixedBagFrom(String instant) {
    world
        .anAdministrator()
        .given()
        .body(
            Map.of(
                "materialCode", "MIX", "fenPerUnit", 99, "validFrom", instant, "source", "board"))
        .put("/api/v1/prices/" + UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  private static void editHours(Actor administrator, String opens, String closes) {
    var path = "/api/v1/stations/" + LOWER;
    var tag = administrator.given().get(path).then().statusCode(200).extract().header("ETag");
    administrator
        .given()
        .header("If-Match", tag)
        .body(Map.of("opens", opens, "closes", closes))
        .put(path)
        .then()
        .statusCode(200);
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
