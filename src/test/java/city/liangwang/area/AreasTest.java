package city.liangwang.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import city.liangwang.shared.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreasTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final UUID NOWHERE = UUID.fromString("00000000-0000-4000-8000-000000000000");

  @Inject Areas areas;
  @Inject Pool pool;

  @Test
  void the_city_is_the_one_of_the_files() {
    assertThat(areas.city())
        .isEqualTo(new City("990100", "小镇市", "Tinytown", ZoneId.of("Asia/Urumqi")));
  }

  @Test
  void a_day_begins_at_midnight_in_the_zone_of_the_city() {
    var lastOfMay = Instant.parse("2026-05-31T17:59:59Z");

    assertThat(areas.city().dayOf(lastOfMay)).isEqualTo(LocalDate.parse("2026-05-31"));
    assertThat(areas.city().dayOf(lastOfMay.plusSeconds(1)))
        .isEqualTo(LocalDate.parse("2026-06-01"));
  }

  @Test
  void a_community_has_the_station_that_serves_it() {
    var community = now(areas.community(pool, IDS.of(Kind.COMMUNITY, "L-1")));

    assertThat(community.code()).isEqualTo("L-1");
    assertThat(community.divisionCode()).isEqualTo("990102");
    assertThat(community.stationId()).isEqualTo(IDS.of(Kind.STATION, "LOW"));
    assertThat(community.location().latitude()).isEqualTo(43.501);
  }

  @Test
  void a_community_that_nobody_serves_has_no_station() {
    assertThat(now(areas.community(pool, IDS.of(Kind.COMMUNITY, "L-2"))).stationId()).isNull();
  }

  @Test
  void stations_and_centres_are_found_by_id() {
    assertThat(now(areas.station(pool, IDS.of(Kind.STATION, "UP"))).nameZh()).isEqualTo("上站");
    assertThat(now(areas.centre(pool, IDS.of(Kind.CENTRE, "MAIN"))).divisionCode())
        .isEqualTo("990102");
  }

  @Test
  void what_is_not_there_is_a_problem_of_its_own() {
    assertProblem(areas.community(pool, NOWHERE), AreaProblem.COMMUNITY_NOT_FOUND);
    assertProblem(areas.station(pool, NOWHERE), AreaProblem.STATION_NOT_FOUND);
    assertProblem(areas.centre(pool, NOWHERE), AreaProblem.CENTRE_NOT_FOUND);
  }

  @Test
  void lists_are_whole_and_by_code() {
    assertThat(now(areas.divisions(pool)))
        .extracting(Division::code)
        .containsExactly("990101", "990102");
    assertThat(now(areas.stations(pool)))
        .extracting(Station::code)
        .isSorted()
        .contains("LOW", "UP");
    assertThat(now(areas.centres(pool))).extracting(Centre::code).isSorted().contains("MAIN");
  }

  private static void assertProblem(Uni<?> call, AreaProblem problem) {
    assertThatThrownBy(() -> now(call))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.type()).isEqualTo(problem));
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
