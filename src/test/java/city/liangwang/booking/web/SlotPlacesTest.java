package city.liangwang.booking.web;

import static city.liangwang.booking.web.Calls.book;
import static city.liangwang.booking.web.Calls.booked;
import static city.liangwang.booking.web.Calls.cancel;
import static city.liangwang.booking.web.Calls.mixedBag;
import static city.liangwang.booking.web.Calls.reschedule;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.spi.SlotEntry;
import city.liangwang.booking.spi.SlotLoading;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places in slots: shown, taken, given back, and never one too many. */
@QuarkusTest
class SlotPlacesTest {

  @Inject World world;
  @Inject Histories histories;
  @Inject SlotLoading loading;
  @Inject Pool pool;

  private UUID station = new UUID(0, 0);

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(3);
  }

  @Test
  void every_role_that_speaks_with_residents_sees_the_slots() {
    var resident = aResident();
    for (var actor :
        List.of(
            resident.actor(),
            world.aCollectorOf(station),
            world.aKeeperOf(station),
            world.aDispatcher())) {
      slots(actor, resident.communityId(), 1)
          .statusCode(200)
          .body("items.size()", equalTo(12))
          .body("items[0].capacity", equalTo(3))
          .body("items[0].free", equalTo(3));
    }
    slots(world.aDriverOf(station), resident.communityId(), 1).statusCode(403);
  }

  @Test
  void slots_need_somebody_who_has_signed_in_a_day_and_a_community() {
    var resident = aResident();
    given()
        .queryParam("communityId", resident.communityId().toString())
        .queryParam("day", "2026-11-23")
        .get("/api/v1/slots")
        .then()
        .statusCode(401);
    resident.given().queryParam("day", "2026-11-23").get("/api/v1/slots").then().statusCode(400);
    resident
        .given()
        .queryParam("communityId", resident.communityId().toString())
        .get("/api/v1/slots")
        .then()
        .statusCode(400);
    slots(resident.actor(), UUID.randomUUID(), 1)
        .statusCode(404)
        .body("code", equalTo("community-not-found"));
  }

  @Test
  void the_slots_of_a_day_follow_each_other_in_the_citys_own_time() {
    var resident = aResident();

    var starts =
        slots(resident.actor(), resident.communityId(), 2)
            .extract()
            .<List<String>>path("items.start");

    var expected =
        IntStream.range(0, 12).mapToObj(i -> world.aSlotAt(2, i * 2).toString()).toList();
    assertThat(starts).containsExactlyElementsOf(expected);
  }

  @Test
  void days_that_are_over_or_too_far_have_none() {
    var resident = aResident();

    // The last slot of yesterday ends at midnight; the first of the eighth day is more than a week
    // ahead.
    slots(resident.actor(), resident.communityId(), -1).statusCode(200).body("items", empty());
    slots(resident.actor(), resident.communityId(), 8).statusCode(200).body("items", empty());
  }

  @Test
  void a_day_at_the_end_of_time_is_refused_or_empty_and_nothing_breaks() {
    var resident = aResident();
    for (var day : List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31", "0000-01-01")) {
      resident
          .given()
          .queryParam("communityId", resident.communityId().toString())
          .queryParam("day", day)
          .get("/api/v1/slots")
          .then()
          .statusCode(200)
          .body("items", empty());
    }
    for (var start : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
      var wish = Map.of("kind", "MIXED_BAG", "addressId", resident.addressId(), "slotStart", start);
      book(resident, UUID.randomUUID(), wish).statusCode(400);
    }
  }

  @Test
  void free_places_go_down_with_every_booking_and_up_with_every_cancellation() {
    var resident = aResident();
    var pickup = booked(resident, world.aSlotTomorrow());
    assertThat(free(resident)).isEqualTo(2);
    booked(aResident(), world.aSlotTomorrow());
    assertThat(free(resident)).isEqualTo(1);

    cancel(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);

    assertThat(free(resident)).isEqualTo(2);
  }

  @Test
  void a_place_that_was_given_back_is_anybodys() {
    var first = aResident();
    var pickup = booked(first, world.aSlotTomorrow());
    booked(aResident(), world.aSlotTomorrow());
    booked(aResident(), world.aSlotTomorrow());
    var late = aResident();
    bookAgain(late).statusCode(409).body("code", equalTo("slot-full"));

    cancel(first.actor(), pickup, UUID.randomUUID()).statusCode(200);

    bookAgain(late).statusCode(200);
    bookAgain(aResident()).statusCode(409);
  }

  @Test
  void bookings_and_cancellations_at_once_leave_as_many_places_as_pickups() {
    var residents = IntStream.range(0, 3).mapToObj(i -> aResident()).toList();
    var pickups = residents.stream().map(one -> booked(one, world.aSlotTomorrow())).toList();
    var others = IntStream.range(0, 8).mapToObj(i -> aResident()).toList();

    AtOnce.eight(
        i ->
            i < 3
                ? cancel(residents.get(i).actor(), pickups.get(i), UUID.randomUUID())
                    .statusCode(200)
                    .extract()
                    .statusCode()
                : bookAgain(others.get(i)).extract().statusCode());

    assertThat(histories.booked(station, world.aSlotTomorrow()))
        .isEqualTo(openPickups(world.aSlotTomorrow()))
        .isBetween(0, 3);
  }

  @Test
  void moving_in_and_out_at_once_leaves_as_many_places_as_pickups() {
    var residents = IntStream.range(0, 6).mapToObj(i -> aResident()).toList();
    var early = world.aSlotAt(1, 8);
    var late = world.aSlotAt(1, 16);
    var pickups = new ArrayList<UUID>();
    for (int i = 0; i < 6; i++) {
      pickups.add(booked(residents.get(i), i < 3 ? early : late));
    }

    AtOnce.times(
        6,
        i ->
            reschedule(
                    residents.get(i).actor(),
                    pickups.get(i),
                    UUID.randomUUID(),
                    i < 3 ? late : early)
                .extract()
                .statusCode());

    assertThat(histories.booked(station, early)).isEqualTo(openPickups(early));
    assertThat(histories.booked(station, late)).isEqualTo(openPickups(late));
  }

  @Test
  void within_the_hour_goes_to_the_next_slot_only_when_the_first_is_full() {
    var city = ZoneId.of("Asia/Urumqi");
    station = world.aStationWithPlaces(1);
    var first = aResident();
    var started = withinTheHour(first).statusCode(200).extract().<String>path("slotStart");
    assertThat(Instant.parse(started).atZone(city).getHour() % 2).isZero();

    var second = withinTheHour(aResident()).extract();

    // In the last hour of a slot the next one is within the hour, too.
    if (second.statusCode() == 200) {
      assertThat(Instant.parse(second.path("slotStart"))).isAfter(Instant.parse(started));
    } else {
      assertThat(second.<String>path("code")).isEqualTo("slot-full");
    }
  }

  @Test
  void a_station_without_slots_takes_nothing() {
    world.one(
        "with gone as (delete from booking.slot_template where station_id = $1 returning 1) select count(*) from gone",
        Tuple.of(station),
        row -> row.getLong(0));
    var resident = aResident();

    bookAgain(resident).statusCode(400).body("code", equalTo("slot-unknown"));
    withinTheHour(resident).statusCode(400).body("code", equalTo("slot-unknown"));
    slots(resident.actor(), resident.communityId(), 1).statusCode(200).body("items", empty());
  }

  @Test
  void another_capacity_in_the_files_counts_for_slots_that_nobody_has_booked_into_yet() {
    var resident = aResident();
    booked(resident, world.aSlotTomorrow());
    load(new SlotEntry(station, LocalTime.of(14, 0), LocalTime.of(16, 0), 9));

    var items = slots(resident.actor(), resident.communityId(), 1);
    items.body("items.find { it.start == '%s' }.free".formatted(world.aSlotTomorrow()), equalTo(2));
    slots(resident.actor(), resident.communityId(), 2)
        .body("items.find { it.start == '%s' }.free".formatted(world.aSlotAt(2, 14)), equalTo(9));
  }

  @Test
  void loading_the_same_slots_again_leaves_no_trace() {
    var entry = new SlotEntry(station, LocalTime.of(14, 0), LocalTime.of(16, 0), 9);
    load(entry);
    var before = trace();
    load(entry);

    assertThat(trace()).isEqualTo(before);
    load(new SlotEntry(station, LocalTime.of(14, 0), LocalTime.of(15, 0), 9));
    assertThat(trace()).isNotEqualTo(before);
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  private ValidatableResponse bookAgain(Resident resident) {
    return book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotTomorrow()));
  }

  private static ValidatableResponse withinTheHour(Resident resident) {
    return book(
        resident,
        UUID.randomUUID(),
        Map.of("kind", "MIXED_BAG", "addressId", resident.addressId(), "withinTheHour", true));
  }

  private ValidatableResponse slots(Actor actor, UUID community, int days) {
    var day = LocalDate.ofInstant(world.aSlotAt(days, 12), ZoneId.of("Asia/Urumqi"));
    return actor
        .given()
        .queryParam("communityId", community.toString())
        .queryParam("day", day.toString())
        .get("/api/v1/slots")
        .then();
  }

  private int free(Resident resident) {
    return slots(resident.actor(), resident.communityId(), 1)
        .statusCode(200)
        .extract()
        .path("items.find { it.start == '%s' }.free".formatted(world.aSlotTomorrow()));
  }

  private int openPickups(Instant start) {
    return world.one(
        """
        select count(*)::integer from booking.pickup
        where station_id = $1 and slot_start = $2 and state <> 'CANCELLED'
        """,
        Tuple.of(station, start.atOffset(java.time.ZoneOffset.UTC)),
        row -> row.getInteger(0));
  }

  private void load(SlotEntry entry) {
    pool.withTransaction(tx -> loading.load(tx, List.of(entry))).await().indefinitely();
  }

  private String trace() {
    return world.one(
        "select string_agg(ctid::text || xmin::text, ',' order by starts) from booking.slot_template where station_id = $1",
        Tuple.of(station),
        row -> row.getString(0));
  }
}
