package city.liangwang.booking.web;

import static city.liangwang.booking.web.Calls.arrive;
import static city.liangwang.booking.web.Calls.book;
import static city.liangwang.booking.web.Calls.booked;
import static city.liangwang.booking.web.Calls.cancel;
import static city.liangwang.booking.web.Calls.claim;
import static city.liangwang.booking.web.Calls.mixedBag;
import static city.liangwang.booking.web.Calls.mixedBagAt;
import static city.liangwang.booking.web.Calls.nobodyOpens;
import static city.liangwang.booking.web.Calls.refuseAtTheDoor;
import static city.liangwang.booking.web.Calls.reschedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.app.BookingConfig;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody books the places of all others. */
@QuarkusTest
class OpenPickupsTest {

  @Inject World world;
  @Inject Histories histories;
  @Inject BookingConfig config;

  private UUID station = new UUID(0, 0);

  @BeforeEach
  void a_station() {
    station = world.aStationWithPlaces(100);
  }

  @Test
  void one_more_than_allowed_is_refused_and_takes_no_place() {
    var resident = aResident();
    fill(resident);

    refused(another(resident)).body("detail", containsString("5 of 5"));

    assertThat(histories.booked(station, world.aSlotTomorrow())).isEqualTo(config.openMax());
  }

  @Test
  void of_eight_bookings_at_once_only_as_many_as_allowed_are_taken() {
    var resident = aResident();

    var answers = AtOnce.eight(i -> another(resident).extract());

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(config.openMax());
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allMatch(answer -> "too-many-open-pickups".equals(answer.path("code")));
    assertThat(histories.booked(station, world.aSlotTomorrow())).isEqualTo(config.openMax());
  }

  @Test
  void those_behind_one_door_share_what_is_allowed_even_when_all_book_at_once() {
    var community = world.aCommunityServedBy(station);
    var family =
        IntStream.range(0, 8).mapToObj(i -> world.aResidentAt(community, "1号楼1室")).toList();

    var codes = AtOnce.eight(i -> another(family.get(i)).extract().statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(config.openMax());
    assertThat(codes).filteredOn(code -> code == 409).hasSize(8 - config.openMax());
  }

  @Test
  void two_couples_with_each_others_doors_do_not_wait_for_each_other_for_ever() {
    var community = world.aCommunityServedBy(station);
    var here = world.aResidentAt(community, "1号楼1室");
    var there = world.aResidentAt(community, "2号楼2室");
    var hereAtThere = anotherAddress(here, community, "2号楼2室");
    var thereAtHere = anotherAddress(there, community, "1号楼1室");
    var wishes =
        List.of(
            mixedBag(here, world.aSlotTomorrow()),
            mixedBagAt(thereAtHere, world.aSlotTomorrow()),
            mixedBagAt(hereAtThere, world.aSlotTomorrow()),
            mixedBag(there, world.aSlotTomorrow()));

    var codes =
        AtOnce.eight(
            i ->
                book(i % 2 == 0 ? here : there, UUID.randomUUID(), wishes.get(i % 4))
                    .extract()
                    .statusCode());

    assertThat(codes).containsOnly(200);
  }

  @Test
  void a_resident_with_two_addresses_may_not_have_twice_as_many() {
    var community = world.aCommunityServedBy(station);
    var resident = world.aResidentIn(community);
    var second = anotherAddress(resident, community, "另一处 3室");
    fill(resident);

    refused(book(resident, UUID.randomUUID(), mixedBagAt(second, world.aSlotTomorrow())));
  }

  @Test
  void another_household_is_not_concerned() {
    fill(aResident());

    another(aResident()).statusCode(200);
  }

  @Test
  void a_pickup_that_is_called_off_makes_room_for_one_and_no_more() {
    var resident = aResident();
    var first = fill(resident).get(0);
    cancel(resident.actor(), first, UUID.randomUUID()).statusCode(200);

    another(resident).statusCode(200);
    refused(another(resident));
  }

  @Test
  void a_pickup_that_is_claimed_or_reached_is_still_open() {
    var resident = aResident();
    var pickups = fill(resident);
    var collector = world.aCollectorOnShift(station);
    claim(collector, pickups.get(0)).statusCode(200);
    claim(collector, pickups.get(1)).statusCode(200);
    arrive(collector, pickups.get(1)).statusCode(200);

    refused(another(resident));
  }

  @Test
  void a_pickup_that_ended_at_the_door_makes_room() {
    var resident = aResident();
    var pickups = fill(resident);
    var collector = world.aCollectorOnShift(station);
    for (var pickup : pickups.subList(0, 2)) {
      claim(collector, pickup).statusCode(200);
      arrive(collector, pickup).statusCode(200);
    }
    refuseAtTheDoor(collector, pickups.get(0)).statusCode(200);
    nobodyOpens(collector, pickups.get(1)).statusCode(200);

    another(resident).statusCode(200);
    another(resident).statusCode(200);
    refused(another(resident));
  }

  @Test
  void the_last_booking_that_was_allowed_is_answered_again_although_nothing_is_left() {
    var resident = aResident();
    IntStream.range(1, config.openMax()).forEach(i -> booked(resident, world.aSlotTomorrow()));
    var last = UUID.randomUUID();
    var wish = mixedBag(resident, world.aSlotTomorrow());
    var first = book(resident, last, wish).statusCode(200).extract().asString();

    assertThat(book(resident, last, wish).statusCode(200).extract().asString()).isEqualTo(first);
  }

  @Test
  void a_refused_booking_is_taken_under_the_same_id_once_there_is_room() {
    var resident = aResident();
    var first = fill(resident).get(0);
    var id = UUID.randomUUID();
    var wish = mixedBag(resident, world.aSlotTomorrow());
    refused(book(resident, id, wish));
    cancel(resident.actor(), first, UUID.randomUUID()).statusCode(200);

    book(resident, id, wish).statusCode(200).body("state", equalTo("BOOKED"));
  }

  @Test
  void moving_to_another_slot_needs_no_room() {
    var resident = aResident();
    var first = fill(resident).get(0);

    reschedule(resident.actor(), first, UUID.randomUUID(), world.aSlotAt(2, 8)).statusCode(200);
  }

  @Test
  void every_kind_of_pickup_counts() {
    var resident = aResident();
    fill(resident);

    refused(
        book(
            resident,
            UUID.randomUUID(),
            Map.of(
                "kind", "HARMFUL",
                "addressId", resident.addressId(),
                "slotStart", world.aSlotTomorrow().toString())));
  }

  // Sentences.

  private Resident aResident() {
    return world.aResidentIn(world.aCommunityServedBy(station));
  }

  /** As many pickups as allowed. */
  private List<UUID> fill(Resident resident) {
    return IntStream.range(0, config.openMax())
        .mapToObj(i -> booked(resident, world.aSlotTomorrow()))
        .toList();
  }

  private ValidatableResponse another(Resident resident) {
    return book(resident, UUID.randomUUID(), mixedBag(resident, world.aSlotTomorrow()));
  }

  private static ValidatableResponse refused(ValidatableResponse response) {
    return response.statusCode(409).body("code", equalTo("too-many-open-pickups"));
  }

  private static UUID anotherAddress(Resident resident, UUID community, String line) {
    var id = UUID.randomUUID();
    resident
        .given()
        .body(Map.of("communityId", community, "line", line))
        .put("/api/v1/me/addresses/{id}", id)
        .then()
        .statusCode(200);
    return id;
  }
}
