package city.liangwang.dispatch.web;

import static city.liangwang.dispatch.web.Work.claim;
import static city.liangwang.dispatch.web.Work.end;
import static city.liangwang.dispatch.web.Work.shifts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collectors go home, or somebody says so for them. */
@QuarkusTest
class ShiftEndsTest {

  @Inject World world;

  private UUID station = new UUID(0, 0);
  private Actor collector;

  @BeforeEach
  void a_collector() {
    station = world.aStationWithPlaces(20);
    collector = world.aCollectorOf(station);
  }

  @Test
  void eight_ends_at_once_end_a_shift_once_and_release_each_job_once() {
    var shift = world.clockIn(collector, station);
    var pickup = world.aPickupClaimedBy(collector, aResident());

    var answers = AtOnce.eight(i -> end(collector, shift, UUID.randomUUID(), Map.of()).extract());

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(7)
        .allMatch(answer -> "shift-ended".equals(answer.path("code")));
    assertThat(steps(pickup)).isEqualTo(3);
  }

  @Test
  void the_same_end_with_another_reason_is_refused() {
    var shift = world.clockIn(collector, station);
    var id = UUID.randomUUID();
    end(collector, shift, id, Map.of("reasonCode", "end-of-day")).statusCode(200);

    end(collector, shift, id, Map.of("reasonCode", "ill"))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
  }

  @Test
  void an_end_releases_the_jobs_of_that_collector_only() {
    var shift = world.clockIn(collector, station);
    var other = world.aCollectorOnShift(station);
    var own = world.aPickupClaimedBy(collector, aResident());
    var others = world.aPickupClaimedBy(other, aResident());

    end(collector, shift, UUID.randomUUID(), Map.of()).body("released", equalTo(1));

    assertThat(holder(others)).isEqualTo(other.id().toString());
    assertThat(holder(own)).isEqualTo("-");
  }

  @Test
  void what_has_ended_at_the_door_is_not_released() {
    var shift = world.clockIn(collector, station);
    var pickup = world.aPickupReachedBy(collector, aResident());
    Work.act(collector, pickup, "refusals", UUID.randomUUID(), Map.of("reasonCode", "contaminated"))
        .statusCode(200);

    end(collector, shift, UUID.randomUUID(), Map.of()).statusCode(200).body("released", equalTo(0));
    assertThat(holder(pickup)).isEqualTo(collector.id().toString());
  }

  @Test
  void a_released_job_is_anybodys_again() {
    var shift = world.clockIn(collector, station);
    var pickup = world.aPickupReachedBy(collector, aResident());
    end(collector, shift, UUID.randomUUID(), Map.of()).statusCode(200);

    claim(world.aCollectorOnShift(station), pickup, UUID.randomUUID()).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "keeper, ill, 200",
        "dispatcher, accident, 200",
        "district, vehicle-trouble, 200",
        "keeper, -, 400",
        "dispatcher, -, 400",
        "keeper, tired, 400",
        "elsewhere, ill, 403",
        "other-keeper, ill, 403",
        "colleague, ill, 403",
      })
  void a_shift_is_ended_for_somebody_by_the_station_or_dispatchers_with_a_reason(
      String who, @org.jspecify.annotations.Nullable String reason, int status) {
    var shift = world.clockIn(collector, station);
    Map<String, String> body = reason == null ? Map.of() : Map.of("reasonCode", reason);

    end(somebody(who), shift, UUID.randomUUID(), body).statusCode(status);

    shifts(world.aKeeperOf(station), station).body("items.size()", equalTo(status == 200 ? 0 : 1));
  }

  @Test
  void who_ended_a_shift_and_why_is_kept() {
    var shift = world.clockIn(collector, station);
    var keeper = world.aKeeperOf(station);
    end(keeper, shift, UUID.randomUUID(), Map.of("reasonCode", "not-reachable")).statusCode(200);

    var kept =
        world.one(
            "select person_id || ' ' || reason_code || ' ' || released from dispatch.shift_end where shift_id = $1",
            Tuple.of(shift),
            row -> row.getString(0));
    assertThat(kept).isEqualTo(keeper.id() + " not-reachable 0");
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  private Actor somebody(String who) {
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));
    return switch (who) {
      case "keeper" -> world.aKeeperOf(station);
      case "dispatcher" -> world.aDispatcher();
      case "district" -> world.aDispatcherOfDivision(division);
      case "elsewhere" ->
          world.aDispatcherOfDivision(division.equals("990101") ? "990102" : "990101");
      case "other-keeper" -> world.aKeeperOf(world.aStation());
      case "colleague" -> world.aCollectorOf(station);
      default -> throw new IllegalArgumentException(who);
    };
  }

  private String holder(UUID pickup) {
    return world.one(
        "select coalesce(collector_id::text, '-') from booking.pickup where id = $1",
        Tuple.of(pickup),
        row -> row.getString(0));
  }

  private int steps(UUID pickup) {
    return world.one(
        "select steps from booking.pickup where id = $1",
        Tuple.of(pickup),
        row -> row.getInteger(0));
  }
}
