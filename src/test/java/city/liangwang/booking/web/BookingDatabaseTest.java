package city.liangwang.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.testing.Resident;
import city.liangwang.testing.Rules;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can not be in the tables, whoever writes. */
@QuarkusTest
class BookingDatabaseTest {

  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  @Inject World world;
  @Inject Rules rules;

  private Resident resident;
  private UUID pickup = new UUID(0, 0);

  @BeforeEach
  void a_pickup_that_was_claimed() {
    var station = world.aStationWithPlaces(9);
    resident = world.aResidentIn(world.aCommunityServedBy(station));
    pickup = world.aPickupClaimedBy(world.aCollectorOnShift(station), resident);
  }

  @Test
  void a_copy_that_breaks_no_rule_is_taken() {
    assertThat(copyOfThePickup("{'id': '" + UUID.randomUUID() + "'}")).isEmpty();
    assertThat(
            rules.againstACopy(
                "booking.step",
                "pickup_id = $1 and number = 2",
                pickup,
                "{'number': 3, 'from_state': 'ASSIGNED', 'to_state': 'ARRIVED'}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'kind': 'FURNITURE'}                     | pickup_kind_check
          {'state': 'LOST'}                         | pickup_state_check
          {'state': 'BOOKED'}                       | pickup_check
          {'state': 'CANCELLED'}                    | pickup_check
          {'collector_id': null}                    | pickup_check
          {'state': 'ARRIVED', 'collector_id': null} | pickup_check
          {'state': 'WEIGHED', 'collector_id': null} | pickup_check
          {'state': 'REFUSED', 'collector_id': null} | pickup_check
          {'state': 'NO_SHOW', 'collector_id': null} | pickup_check
          {'steps': 0}                              | pickup_steps_check
          {'resident_id': null}                     | resident_id
          {'household_id': null}                    | household_id
          {'address_id': null}                      | address_id
          {'station_id': null}                      | station_id
          {'booked_at': null}                       | booked_at
          {'slot_start': '2020-01-01T00:00:00Z'}    | pickup_station_id_slot_start_fkey
          {'urges': 1}                              | pickup_urged_when
          """)
  void a_pickup_that_can_not_be_is_refused(String changes, String constraint) {
    assertThat(copyOfThePickup("{'id': '" + NOBODY + "', " + changes.substring(1)))
        .contains(constraint);
  }

  @Test
  void a_note_is_no_letter() {
    assertThat(
            rules.against(
                "update booking.pickup set note = repeat('长', 200) where id = $1", pickup))
        .isEmpty();
    assertThat(
            rules.against(
                "update booking.pickup set note = repeat('长', 201) where id = $1", pickup))
        .contains("pickup_note_check");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'number': 2}                                                        | step_pkey
          {'number': 0}                                                        | check
          {'number': 3, 'from_state': null}                                    | step_check
          {'number': 1, 'from_state': 'BOOKED'}                                | step_check
          {'number': 3, 'from_state': 'BOOKED', 'to_state': 'ARRIVED'}         | step_check
          {'number': 3, 'from_state': 'BOOKED', 'to_state': 'NO_SHOW'}         | step_check
          {'number': 3, 'from_state': 'ASSIGNED', 'to_state': 'WEIGHED'}       | step_check
          {'number': 3, 'from_state': 'ASSIGNED', 'to_state': 'REFUSED'}       | step_check
          {'number': 3, 'from_state': 'ARRIVED', 'to_state': 'CANCELLED'}      | step_check
          {'number': 3, 'from_state': 'ARRIVED', 'to_state': 'ASSIGNED'}       | step_check
          {'number': 3, 'from_state': 'WEIGHED', 'to_state': 'BOOKED'}         | step_check
          {'number': 3, 'from_state': 'CANCELLED', 'to_state': 'BOOKED'}       | step_check
          {'number': 3, 'person_id': null}                                     | person_id
          {'number': 3, 'pickup_id': '00000000-0000-4000-8000-000000000000'}   | step_pickup_id_fkey
          """)
  void a_step_that_can_not_be_is_refused(String changes, String constraint) {
    assertThat(rules.againstACopy("booking.step", "pickup_id = $1 and number = 2", pickup, changes))
        .contains(constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'booked': 10}                           | slot_not_overbooked
          {'booked': -1}                           | slot_not_overbooked
          {'capacity': 0, 'booked': 0}             | slot_capacity_check
          {'ends_at': '2020-01-01T00:00:00Z'}      | slot_check
          """)
  void a_slot_that_can_not_be_is_refused(String changes, String constraint) {
    assertThat(
            rules.againstACopy(
                "booking.slot",
                "station_id = $1",
                resident.stationId(),
                "{'starts_at': '2021-01-01T00:00:00Z', " + changes.substring(1)))
        .contains(constraint);
  }

  @Test
  void a_slot_into_which_somebody_has_booked_does_not_vanish() {
    assertThat(
            rules.against("delete from booking.slot where station_id = $1", resident.stationId()))
        .contains("pickup_station_id_slot_start_fkey");
  }

  @Test
  void the_free_places_of_a_template_are_more_than_none_and_it_starts_once() {
    var row = "station_id = $1";
    assertThat(
            rules.againstACopy(
                "booking.slot_template",
                row,
                resident.stationId(),
                "{'starts': '01:01', 'capacity': 0}"))
        .contains("slot_template_capacity_check");
    assertThat(rules.againstACopy("booking.slot_template", row, resident.stationId(), "{}"))
        .contains("slot_template_pkey");
  }

  @Test
  void items_are_counted_from_one_and_weigh_something() {
    var itemised = itemised();

    for (var changes :
        new String[] {
          "{'number': 0}", "{'number': 9, 'pieces': 0}", "{'number': 9, 'estimated_grams': 0}"
        }) {
      assertThat(rules.againstACopy("booking.item", "pickup_id = $1", itemised, changes))
          .contains("check");
    }
    assertThat(rules.againstACopy("booking.item", "pickup_id = $1", itemised, "{}"))
        .contains("item_pkey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"item", "step", "cancellation", "rescheduling", "urge"})
  void what_happened_is_neither_changed_nor_taken_back(String table) {
    assertThat(rules.against("update booking." + table + " set pickup_id = $1", pickup))
        .contains("append-only");
    assertThat(rules.against("delete from booking." + table + " where pickup_id = $1", pickup))
        .contains("append-only");
    assertThat(rules.against("truncate booking." + table)).contains("append-only");
  }

  @Test
  void a_pickup_is_called_off_once() {
    Calls.cancel(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);

    assertThat(
            rules.againstACopy(
                "booking.cancellation", "pickup_id = $1", pickup, "{'id': '" + NOBODY + "'}"))
        .contains("cancellation_pickup_id_key");
  }

  private UUID itemised() {
    var id = UUID.randomUUID();
    Calls.book(
            resident,
            id,
            Map.of(
                "kind", "ITEMISED",
                "addressId", resident.addressId(),
                "slotStart", world.aSlotTomorrow().toString(),
                "items", java.util.List.of(Map.of("materialCode", "P1", "estimatedGrams", 1))))
        .statusCode(200);
    return id;
  }

  private String copyOfThePickup(String changes) {
    return rules.againstACopy("booking.pickup", "id = $1", pickup, changes);
  }
}
