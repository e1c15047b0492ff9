package city.liangwang.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookPickupTest {

  @Inject World world;

  @Test
  void a_mixed_bag_is_booked_with_one_tap_at_a_price_that_is_shown() {
    var resident = world.aResidentWithAnAddress();
    var id = UUID.randomUUID();

    book(resident, id, mixedBag(resident, world.aSlotTomorrow()))
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("state", equalTo("BOOKED"))
        .body("stationId", equalTo(resident.stationId().toString()))
        .body("slotStart", equalTo(world.aSlotTomorrow().toString()))
        .body("prices.materialCode", contains("MIX"))
        .body("prices[0].fenPerUnit", equalTo(33))
        .body("estimateFen", nullValue());
  }

  @Test
  void the_same_booking_again_gets_the_same_answer_and_takes_no_second_place() {
    var resident = aResidentWithPlaces(5);
    var id = UUID.randomUUID();
    var wish = mixedBag(resident, world.aSlotTomorrow());

    var first = book(resident, id, wish).statusCode(200).extract().asString();
    var again = book(resident, id, wish).statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first);
    assertThat(booked(resident.stationId(), world.aSlotTomorrow())).isEqualTo(1);
    assertThat(steps(id)).containsExactly("BOOKED");
    assertThat(events(id)).isEqualTo(1);
  }

  @Test
  void the_same_id_with_another_wish_is_refused_and_changes_nothing() {
    var resident = aResidentWithPlaces(5);
    var id = UUID.randomUUID();
    book(resident, id, mixedBag(resident, world.aSlotTomorrow())).statusCode(200);

    book(resident, id, mixedBag(resident, world.aSlotAt(2, 14)))
        .statusCode(409)
        .body("code", equalTo("id-reused"));

    assertThat(events(id)).isEqualTo(1);
    assertThat(steps(id)).containsExactly("BOOKED");
  }

  @Test
  void somebody_else_with_the_same_id_is_refused() {
    var resident = world.aResidentWithAnAddress();
    var other = world.aResidentWithAnAddress();
    var id = UUID.randomUUID();
    book(resident, id, mixedBag(resident, world.aSlotTomorrow())).statusCode(200);

    book(other, id, mixedBag(other, world.aSlotTomorrow()))
        .statusCode(409)
        .body("code", equalTo("id-reused"));
  }

  @Test
  void eight_times_the_same_booking_at_once_is_one_booking() {
    var resident = aResidentWithPlaces(5);
    var id = UUID.randomUUID();
    var wish = mixedBag(resident, world.aSlotTomorrow());

    var answers = AtOnce.eight(i -> book(resident, id, wish).statusCode(200).extract().asString());

    assertThat(answers).hasSize(8).containsOnly(answers.get(0));
    assertThat(booked(resident.stationId(), world.aSlotTomorrow())).isEqualTo(1);
    assertThat(events(id)).isEqualTo(1);
  }

  @Test
  void a_slot_takes_as_many_as_it_has_places_even_when_all_come_at_once() {
    var station = world.aStationWithPlaces(3);
    var community = world.aCommunityServedBy(station);
    var residents =
        java.util.stream.IntStream.range(0, 8).mapToObj(i -> world.aResidentIn(community)).toList();

    var codes =
        AtOnce.eight(
            i ->
                book(
                        residents.get(i),
                        UUID.randomUUID(),
                        mixedBag(residents.get(i), world.aSlotTomorrow()))
                    .extract()
                    .statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(3);
    assertThat(codes).filteredOn(code -> code == 409).hasSize(5);
    assertThat(booked(station, world.aSlotTomorrow())).isEqualTo(3);
  }

  @Test
  void a_full_slot_is_refused_and_shows_no_free_place() {
    var resident = aResidentWithPlaces(1);
    book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotTomorrow())).statusCode(200);

    book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotTomorrow()))
        .statusCode(409)
        .body("code", equalTo("slot-full"));

    slots(resident, 1)
        .statusCode(200)
        .body("items.size()", equalTo(12))
        .body("items.find { it.start == '" + world.aSlotTomorrow() + "' }.free", equalTo(0))
        .body("items.find { it.start == '" + world.aSlotAt(1, 16) + "' }.free", equalTo(1));
  }

  @Test
  void within_the_hour_takes_the_slot_that_runs_and_then_the_next() {
    var resident = aResidentWithPlaces(1);
    var now = Instant.now();
    Map<String, Object> wish =
        Map.of("kind", "MIXED_BAG", "addressId", resident.addressId(), "withinTheHour", true);

    var start =
        book(resident, UUID.randomUUID(), wish).statusCode(200).extract().<String>path("slotStart");

    assertThat(Instant.parse(start)).isBeforeOrEqualTo(now.plus(1, ChronoUnit.HOURS));
    assertThat(Instant.parse(start)).isAfter(now.minus(2, ChronoUnit.HOURS));
  }

  @Test
  void a_slot_and_within_the_hour_exclude_each_other_and_one_of_them_is_needed() {
    var resident = world.aResidentWithAnAddress();
    var both = new HashMap<String, Object>(mixedBag(resident, world.aSlotTomorrow()));
    both.put("withinTheHour", true);

    book(resident, UUID.randomUUID(), both)
        .statusCode(400)
        .body("errors[0].field", equalTo("slotStart"));
    book(
            resident,
            UUID.randomUUID(),
            Map.of("kind", "MIXED_BAG", "addressId", resident.addressId()))
        .statusCode(400)
        .body("code", equalTo("request-invalid"));
  }

  @Test
  void slots_that_are_over_too_far_or_not_there_are_refused() {
    var resident = world.aResidentWithAnAddress();

    book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotAt(-1, 14)))
        .statusCode(400)
        .body("code", equalTo("slot-past"));
    book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotAt(9, 14)))
        .statusCode(400)
        .body("code", equalTo("slot-unknown"));
    book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotAt(1, 13)))
        .statusCode(400)
        .body("code", equalTo("slot-unknown"))
        .body("errors[0].field", equalTo("slotStart"));
  }

  @Test
  void a_community_that_nobody_serves_is_not_covered() {
    var community = world.anUncoveredCommunity();
    var resident = world.aResidentIn(community);

    book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotTomorrow()))
        .statusCode(409)
        .body("code", equalTo("community-not-covered"));
    resident
        .given()
        .queryParam("communityId", community.toString())
        .queryParam("day", "2026-11-23")
        .get("/api/v1/slots")
        .then()
        .statusCode(409)
        .body("code", equalTo("community-not-covered"));
  }

  @Test
  void the_address_of_somebody_else_is_not_there() {
    var resident = world.aResidentWithAnAddress();
    var other = world.aResidentWithAnAddress();

    book(resident, UUID.randomUUID(), mixedBag(other, world.aSlotTomorrow()))
        .statusCode(404)
        .body("code", equalTo("address-not-found"));
  }

  @Test
  void only_residents_book() {
    var resident = world.aResidentWithAnAddress();
    var collector = world.aCollectorOf(resident.stationId());

    collector
        .given()
        .body(mixedBag(resident, world.aSlotTomorrow()))
        .put("/api/v1/pickups/{id}", UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  @Test
  void days_on_which_nothing_can_be_booked_have_no_slots_and_nonsense_is_refused() {
    var resident = world.aResidentWithAnAddress();

    slots(resident, -1).statusCode(200).body("items", empty());
    slots(resident, 9).statusCode(200).body("items", empty());
    resident
        .given()
        .queryParam("communityId", "here")
        .queryParam("day", "2026-11-23")
        .get("/api/v1/slots")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("communityId"));
    resident
        .given()
        .queryParam("communityId", resident.communityId().toString())
        .queryParam("day", "tomorrow")
        .get("/api/v1/slots")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("day"));
  }

  @Test
  void the_database_itself_refuses_an_overbooked_slot_and_a_changed_history() {
    var resident = world.aResidentWithAnAddress();
    var id = world.aPickupOf(resident);

    assertThat(
            fails(
                "update booking.slot set booked = capacity + 1 where station_id = $1",
                resident.stationId()))
        .contains("slot_not_overbooked");
    assertThat(fails("update booking.step set person_id = $1", id)).contains("append-only");
    assertThat(fails("update booking.pickup set state = 'ASSIGNED' where id = $1", id))
        .contains("check");
    assertThat(
            fails(
                """
                insert into booking.step (pickup_id, number, from_state, to_state, person_id, at)
                values ($1, 2, 'BOOKED', 'WEIGHED', $1, now())
                """,
                id))
        .contains("check");
  }

  // Sentences.

  private Resident aResidentWithPlaces(int capacity) {
    return world.aResidentIn(world.aCommunityServedBy(world.aStationWithPlaces(capacity)));
  }

  private static Map<String, Object> mixedBag(Resident resident, Instant slotStart) {
    return Map.of(
        "kind",
        "MIXED_BAG",
        "addressId",
        resident.addressId(),
        "slotStart",
        slotStart.toString(),
        "note",
        "门铃坏了");
  }

  private static ValidatableResponse book(Resident resident, UUID id, Map<String, ?> wish) {
    return resident.given().body(wish).put("/api/v1/pickups/{id}", id).then();
  }

  private ValidatableResponse slots(Resident resident, int days) {
    var day = LocalDate.ofInstant(world.aSlotAt(days, 12), ZoneOffset.UTC);
    return resident
        .given()
        .queryParam("communityId", resident.communityId().toString())
        .queryParam("day", day.toString())
        .get("/api/v1/slots")
        .then();
  }

  private int booked(UUID station, Instant start) {
    return world.one(
        "select booked from booking.slot where station_id = $1 and starts_at = $2",
        Tuple.of(station, start.atOffset(ZoneOffset.UTC)),
        row -> row.getInteger(0));
  }

  private List<String> steps(UUID pickup) {
    return List.of(
        world.one(
            "select array_agg(to_state order by number) from booking.step where pickup_id = $1",
            Tuple.of(pickup),
            row -> row.getArrayOfStrings(0)));
  }

  private long events(UUID pickup) {
    return world.one(
        "select count(*) from platform.event where aggregate_id = $1 and type = 'PickupMoved'",
        Tuple.of(pickup),
        row -> row.getLong(0));
  }

  private String fails(String sql, UUID id) {
    try {
      world.one(sql + " returning 1", Tuple.of(id), row -> row.getInteger(0));
      return "";
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
