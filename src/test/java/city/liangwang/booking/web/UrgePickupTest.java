package city.liangwang.booking.web;

import static city.liangwang.booking.web.Calls.arrive;
import static city.liangwang.booking.web.Calls.cancel;
import static city.liangwang.booking.web.Calls.claim;
import static city.liangwang.booking.web.Calls.list;
import static city.liangwang.booking.web.Calls.nobodyOpens;
import static city.liangwang.booking.web.Calls.refuseAtTheDoor;
import static city.liangwang.booking.web.Calls.reschedule;
import static city.liangwang.booking.web.Calls.urge;
import static city.liangwang.booking.web.Calls.view;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.app.BookingConfig;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.Rules;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UrgePickupTest {

  @Inject World world;
  @Inject Histories histories;
  @Inject Rules rules;
  @Inject BookingConfig config;

  private UUID station = new UUID(0, 0);
  private Resident resident;
  private UUID pickup = new UUID(0, 0);

  @BeforeEach
  void a_pickup() {
    station = world.aStationWithPlaces(20);
    resident = world.aResidentIn(world.aCommunityServedBy(station));
    pickup = world.aPickupOf(resident);
  }

  @Test
  void an_urge_is_counted_and_says_when_the_next_is_heard() {
    var answer = urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200).extract();

    assertThat(answer.<String>path("pickupId")).isEqualTo(pickup.toString());
    assertThat(answer.<Integer>path("urges")).isEqualTo(1);
    var urgedAt = Instant.parse(answer.path("urgedAt"));
    assertThat(Duration.between(urgedAt, Instant.parse(answer.path("againAt"))))
        .isEqualTo(config.urgeInterval());
  }

  @Test
  void everybody_who_gives_the_work_out_or_does_it_sees_the_urge_on_the_job() {
    var collector = world.aCollectorOnShift(station);
    var urgedAt =
        urge(resident.actor(), pickup, UUID.randomUUID()).extract().<String>path("urgedAt");

    for (var actor : List.of(world.aKeeperOf(station), collector, resident.actor())) {
      list(actor, Map.of())
          .body("items.urges", contains(1))
          .body("items.urgedAt", contains(urgedAt));
    }
    list(world.aDispatcher(), Map.of("station", station.toString()))
        .body("items.urges", contains(1));
    view(world.aDispatcher(), pickup).body("urges", equalTo(1)).body("urgedAt", equalTo(urgedAt));
    view(collector, pickup).body("urges", equalTo(1));
  }

  @Test
  void a_pickup_that_nobody_has_urged_says_so() {
    view(resident.actor(), pickup).body("urges", equalTo(0)).body("urgedAt", nullValue());
    list(resident.actor(), Map.of()).body("items.urges", contains(0));
  }

  @Test
  void the_same_urge_again_is_the_same_urge() {
    var id = UUID.randomUUID();
    var first = urge(resident.actor(), pickup, id).statusCode(200).extract().asString();

    assertThat(urge(resident.actor(), pickup, id).statusCode(200).extract().asString())
        .isEqualTo(first);
    assertThat(histories.count("booking.urge", pickup)).isEqualTo(1);
  }

  @Test
  void the_id_of_an_urge_is_not_good_for_another_pickup() {
    var other = world.aPickupOf(resident);
    var id = UUID.randomUUID();
    urge(resident.actor(), pickup, id).statusCode(200);

    urge(resident.actor(), other, id).statusCode(409).body("code", equalTo("id-reused"));
    view(resident.actor(), other).body("urges", equalTo(0));
  }

  @Test
  void a_second_urge_too_soon_is_refused_and_told_how_long_to_wait() {
    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);

    var refused =
        urge(resident.actor(), pickup, UUID.randomUUID())
            .statusCode(429)
            .body("code", equalTo("urged-lately"))
            .extract();

    assertThat(Long.parseLong(refused.header("Retry-After")))
        .isBetween(config.urgeInterval().toSeconds() - 60, config.urgeInterval().toSeconds() + 1);
    assertThat(histories.count("booking.urge", pickup)).isEqualTo(1);
  }

  @Test
  void once_the_pause_is_over_an_urge_is_heard_again() {
    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
    passes(config.urgeInterval());

    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200).body("urges", equalTo(2));
    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(429);
  }

  @Test
  void just_before_the_pause_is_over_it_is_still_too_soon() {
    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
    passes(config.urgeInterval().minusMinutes(2));

    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(429);
  }

  @Test
  void a_refused_urge_is_heard_under_the_same_id_later() {
    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
    var second = UUID.randomUUID();
    urge(resident.actor(), pickup, second).statusCode(429);
    passes(config.urgeInterval());

    urge(resident.actor(), pickup, second).statusCode(200).body("urges", equalTo(2));
  }

  @Test
  void of_eight_urges_at_once_one_is_heard() {
    var codes =
        AtOnce.eight(i -> urge(resident.actor(), pickup, UUID.randomUUID()).extract().statusCode());

    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 429);
    view(resident.actor(), pickup).body("urges", equalTo(1));
  }

  @Test
  void eight_times_the_same_urge_at_once_is_one_urge() {
    var id = UUID.randomUUID();

    var answers =
        AtOnce.eight(i -> urge(resident.actor(), pickup, id).statusCode(200).extract().asString());

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(histories.count("booking.urge", pickup)).isEqualTo(1);
  }

  @Test
  void each_pickup_is_urged_for_itself() {
    var other = world.aPickupOf(resident);

    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
    urge(resident.actor(), other, UUID.randomUUID()).statusCode(200).body("urges", equalTo(1));
  }

  @Test
  void a_pickup_on_its_way_can_be_urged_and_one_at_whose_door_somebody_stands_can_not() {
    var collector = world.aCollectorOnShift(station);
    claim(collector, pickup).statusCode(200);
    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
    passes(config.urgeInterval());
    arrive(collector, pickup).statusCode(200);

    tooLate();
  }

  @Test
  void a_pickup_that_has_ended_can_not_be_urged() {
    cancel(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
    tooLate();

    var collector = world.aCollectorOnShift(station);
    pickup = world.aPickupReachedBy(collector, resident);
    refuseAtTheDoor(collector, pickup).statusCode(200);
    tooLate();

    pickup = world.aPickupReachedBy(collector, resident);
    nobodyOpens(collector, pickup).statusCode(200);
    tooLate();
  }

  @Test
  void only_the_resident_urges_and_for_others_there_is_no_such_pickup() {
    notThere(world.aResidentWithAnAddress().actor(), pickup);
    notThere(resident.actor(), UUID.randomUUID());
    for (var staff :
        List.of(world.aDispatcher(), world.aKeeperOf(station), world.aCollectorOnShift(station))) {
      urge(staff, pickup, UUID.randomUUID()).statusCode(403);
    }
    given().put("/api/v1/pickups/{id}/urges/{u}", pickup, UUID.randomUUID()).then().statusCode(401);
    view(resident.actor(), pickup).body("urges", equalTo(0));
  }

  @Test
  void who_is_closed_urges_no_more() {
    world.close(resident.id());

    urge(resident.actor(), pickup, UUID.randomUUID())
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void urging_moves_nothing_and_moving_forgets_no_urge() {
    urge(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
    assertThat(histories.steps(pickup)).containsExactly("BOOKED");
    assertThat(histories.told(pickup)).containsExactly("BOOKED");

    reschedule(resident.actor(), pickup, UUID.randomUUID(), world.aSlotAt(2, 8)).statusCode(200);
    claim(world.aCollectorOnShift(station), pickup).statusCode(200);

    view(resident.actor(), pickup).body("urges", equalTo(1)).body("state", equalTo("ASSIGNED"));
  }

  @Test
  void the_database_keeps_every_urge_and_counts_none_without_its_time() {
    var urge = UUID.randomUUID();
    urge(resident.actor(), pickup, urge).statusCode(200);

    assertThat(rules.against("delete from booking.urge where id = $1", urge))
        .contains("append-only");
    assertThat(rules.against("update booking.urge set at = now() where id = $1", urge))
        .contains("append-only");
    var copy = "{'id': '" + UUID.randomUUID() + "'}";
    assertThat(rules.againstACopy("booking.urge", "id = $1", urge, copy))
        .contains("urge_pickup_id_number_key");
    assertThat(rules.against("update booking.pickup set urges = 0 where id = $1", pickup))
        .contains("pickup_urged_when");
    assertThat(rules.against("update booking.pickup set urged_at = null where id = $1", pickup))
        .contains("pickup_urged_when");
    assertThat(rules.against("update booking.pickup set urges = -1 where id = $1", pickup))
        .contains("pickup_urges_check");
  }

  // Sentences.

  private void tooLate() {
    urge(resident.actor(), pickup, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("pickup-state"));
  }

  private static void notThere(Actor actor, UUID pickup) {
    urge(actor, pickup, UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("pickup-not-found"));
  }

  /** As if the last urge had been so much earlier. */
  private void passes(Duration time) {
    world.one(
        "update booking.pickup set urged_at = urged_at - $2 * interval '1 second' where id = $1 returning 1",
        Tuple.of(pickup, (double) time.toSeconds()),
        row -> row.getInteger(0));
  }
}
