package city.liangwang.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangePickupTest {

  @Inject World world;

  private UUID station = new UUID(0, 0);

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(4);
  }

  @Test
  void cancelling_frees_the_place_once_however_often_it_is_sent() {
    var resident = aResident();
    var pickup = world.aPickupOf(resident);
    var cancellation = UUID.randomUUID();

    var first = cancel(resident.actor(), pickup, cancellation).statusCode(200).extract().asString();
    var again = cancel(resident.actor(), pickup, cancellation).statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first).contains("CANCELLED");
    assertThat(booked(world.aSlotTomorrow())).isZero();
  }

  @Test
  void the_same_cancellation_with_another_reason_is_refused() {
    var resident = aResident();
    var pickup = world.aPickupOf(resident);
    var cancellation = UUID.randomUUID();
    cancel(resident.actor(), pickup, cancellation).statusCode(200);

    resident
        .given()
        .body(Map.of("reasonCode", "sold-elsewhere"))
        .put("/api/v1/pickups/{id}/cancellations/{c}", pickup, cancellation)
        .then()
        .statusCode(409)
        .body("code", equalTo("id-reused"));
  }

  @Test
  void eight_cancellations_at_once_free_one_place() {
    var resident = aResident();
    world.aPickupOf(resident);
    var pickup = world.aPickupOf(resident);

    var codes =
        AtOnce.eight(
            i -> cancel(resident.actor(), pickup, UUID.randomUUID()).extract().statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
    assertThat(codes).filteredOn(code -> code == 409).hasSize(7);
    assertThat(booked(world.aSlotTomorrow())).isEqualTo(1);
  }

  @Test
  void a_pickup_can_not_be_cancelled_or_moved_once_the_collector_has_arrived() {
    var resident = aResident();
    var pickup = world.aPickupReachedBy(world.aCollectorOnShift(station), resident);

    cancel(resident.actor(), pickup, UUID.randomUUID())
        .statusCode(409)
        .body("code", equalTo("pickup-state"));
    reschedule(resident.actor(), pickup, UUID.randomUUID(), world.aSlotAt(2, 8))
        .statusCode(409)
        .body("code", equalTo("pickup-state"));
    assertThat(booked(world.aSlotTomorrow())).isEqualTo(1);
  }

  @Test
  void a_pickup_is_not_there_for_other_residents_and_other_districts() {
    var pickup = world.aPickupOf(aResident());
    var stranger = world.aResidentWithAnAddress();
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));
    var elsewhere = world.aDispatcherOfDivision(division.equals("990101") ? "990102" : "990101");

    cancel(stranger.actor(), pickup, UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("pickup-not-found"));
    cancel(elsewhere, pickup, UUID.randomUUID()).statusCode(404);
    stranger.given().get("/api/v1/pickups/{id}", pickup).then().statusCode(404);
    elsewhere.given().get("/api/v1/pickups/{id}", pickup).then().statusCode(404);
    stranger.given().get("/api/v1/pickups/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void a_dispatcher_cancels_for_somebody_who_calls() {
    var pickup = world.aPickupOf(aResident());

    cancel(world.aDispatcher(), pickup, UUID.randomUUID())
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
  }

  @Test
  void rescheduling_moves_the_place_keeps_the_price_and_releases_the_collector() {
    var resident = aResident();
    var collector = world.aCollectorOnShift(station);
    var pickup = world.aPickupClaimedBy(collector, resident);
    var bookedAt = resident.given().get("/api/v1/pickups/{id}", pickup).<String>path("bookedAt");
    var later = world.aSlotAt(2, 8);
    var act = UUID.randomUUID();

    reschedule(resident.actor(), pickup, act, later)
        .statusCode(200)
        .body("state", equalTo("BOOKED"))
        .body("slotStart", equalTo(later.toString()));
    reschedule(resident.actor(), pickup, act, later).statusCode(200);

    assertThat(booked(world.aSlotTomorrow())).isZero();
    assertThat(booked(later)).isEqualTo(1);
    resident
        .given()
        .get("/api/v1/pickups/{id}", pickup)
        .then()
        .body("collectorId", nullValue())
        .body("bookedAt", equalTo(bookedAt))
        .body("slotStart", equalTo(later.toString()));
  }

  @Test
  void rescheduling_into_a_full_slot_changes_nothing() {
    station = world.aStationWithPlaces(1);
    var first = aResident();
    var second = aResident();
    world.aPickupOf(first);
    var pickup = book(second, world.aSlotAt(2, 8));

    reschedule(second.actor(), pickup, UUID.randomUUID(), world.aSlotTomorrow())
        .statusCode(409)
        .body("code", equalTo("slot-full"));

    assertThat(booked(world.aSlotAt(2, 8))).isEqualTo(1);
    assertThat(booked(world.aSlotTomorrow())).isEqualTo(1);
  }

  @Test
  void rescheduling_to_the_end_of_time_is_refused_and_changes_nothing() {
    var resident = aResident();
    var pickup = world.aPickupClaimedBy(world.aCollectorOnShift(station), resident);

    for (var start : new Instant[] {Instant.MAX, Instant.MIN, Instant.EPOCH}) {
      reschedule(resident.actor(), pickup, UUID.randomUUID(), start).statusCode(400);
    }

    view(resident.actor(), pickup)
        .body("state", equalTo("ASSIGNED"))
        .body("slotStart", equalTo(world.aSlotTomorrow().toString()));
  }

  @Test
  void eight_times_the_same_rescheduling_at_once_is_one() {
    var resident = aResident();
    var pickup = world.aPickupOf(resident);
    var act = UUID.randomUUID();
    var later = world.aSlotAt(2, 8);

    var answers =
        AtOnce.eight(
            i ->
                reschedule(resident.actor(), pickup, act, later)
                    .statusCode(200)
                    .extract()
                    .asString());

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(booked(later)).isEqualTo(1);
    assertThat(booked(world.aSlotTomorrow())).isZero();
  }

  @Test
  void the_same_rescheduling_to_another_slot_is_refused() {
    var resident = aResident();
    var pickup = world.aPickupOf(resident);
    var act = UUID.randomUUID();
    reschedule(resident.actor(), pickup, act, world.aSlotAt(2, 8)).statusCode(200);

    reschedule(resident.actor(), pickup, act, world.aSlotAt(2, 10))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    assertThat(booked(world.aSlotAt(2, 8))).isEqualTo(1);
  }

  @Test
  void rescheduling_to_the_slot_it_has_takes_no_second_place() {
    var resident = aResident();
    var pickup = world.aPickupOf(resident);

    reschedule(resident.actor(), pickup, UUID.randomUUID(), world.aSlotTomorrow()).statusCode(200);

    assertThat(booked(world.aSlotTomorrow())).isEqualTo(1);
  }

  @Test
  void eight_who_change_places_with_each_other_at_once_all_get_through() {
    station = world.aStationWithPlaces(8);
    var early = world.aSlotAt(1, 8);
    var late = world.aSlotAt(1, 16);
    var residents = java.util.stream.IntStream.range(0, 8).mapToObj(i -> aResident()).toList();
    var pickups =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(i -> book(residents.get(i), i % 2 == 0 ? early : late))
            .toList();

    var codes =
        AtOnce.eight(
            i ->
                reschedule(
                        residents.get(i).actor(),
                        pickups.get(i),
                        UUID.randomUUID(),
                        i % 2 == 0 ? late : early)
                    .extract()
                    .statusCode());

    assertThat(codes).containsOnly(200);
    assertThat(booked(early)).isEqualTo(4);
    assertThat(booked(late)).isEqualTo(4);
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  private static UUID book(Resident resident, Instant start) {
    var id = UUID.randomUUID();
    resident
        .given()
        .body(
            Map.of(
                "kind",
                "MIXED_BAG",
                "addressId",
                resident.addressId(),
                "slotStart",
                start.toString()))
        .put("/api/v1/pickups/{id}", id)
        .then()
        .statusCode(200);
    return id;
  }

  private static ValidatableResponse view(Actor actor, UUID pickup) {
    return actor.given().get("/api/v1/pickups/{id}", pickup).then();
  }

  private static ValidatableResponse cancel(Actor actor, UUID pickup, UUID cancellation) {
    return actor
        .given()
        .body(Map.of("reasonCode", "changed-mind"))
        .put("/api/v1/pickups/{id}/cancellations/{c}", pickup, cancellation)
        .then();
  }

  private static ValidatableResponse reschedule(Actor actor, UUID pickup, UUID act, Instant start) {
    return actor
        .given()
        .body(Map.of("slotStart", start.toString()))
        .put("/api/v1/pickups/{id}/reschedulings/{r}", pickup, act)
        .then();
  }

  private int booked(Instant start) {
    return world.one(
        "select coalesce(sum(booked), 0)::integer from booking.slot where station_id = $1 and starts_at = $2",
        Tuple.of(station, start.atOffset(ZoneOffset.UTC)),
        row -> row.getInteger(0));
  }
}
