package city.liangwang.booking.web;

import static city.liangwang.booking.web.Calls.arrive;
import static city.liangwang.booking.web.Calls.cancel;
import static city.liangwang.booking.web.Calls.claim;
import static city.liangwang.booking.web.Calls.giveBack;
import static city.liangwang.booking.web.Calls.nobodyOpens;
import static city.liangwang.booking.web.Calls.refuseAtTheDoor;
import static city.liangwang.booking.web.Calls.view;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.platform.security.Role;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees what of a pickup in which state, and what the audit log knows of it. */
@QuarkusTest
class PickupSightTest {

  private static final String NOTE = "二号门进,门铃坏了";

  @Inject World world;
  @Inject Histories histories;

  private UUID station = new UUID(0, 0);
  private Resident resident;
  private Actor collector;
  private UUID pickup = new UUID(0, 0);

  @BeforeEach
  void a_pickup_with_a_note() {
    station = world.aStationWithPlaces(9);
    resident = world.aResidentIn(world.aCommunityServedBy(station));
    collector = world.aCollectorOnShift(station);
    pickup = UUID.randomUUID();
    Calls.book(
            resident,
            pickup,
            Map.of(
                "kind",
                "MIXED_BAG",
                "addressId",
                resident.addressId(),
                "slotStart",
                world.aSlotTomorrow().toString(),
                "note",
                NOTE))
        .statusCode(200);
  }

  enum Way {
    BOOKED,
    ASSIGNED,
    ARRIVED,
    REFUSED,
    NO_SHOW,
    CANCELLED
  }

  @ParameterizedTest
  @EnumSource
  void the_resident_sees_the_own_note_and_address_in_every_state(Way way) {
    bring(way);

    view(resident.actor(), pickup)
        .statusCode(200)
        .body("state", equalTo(way.name()))
        .body("note", equalTo(NOTE))
        .body("addressId", equalTo(resident.addressId().toString()))
        .body("contact", nullValue());
    assertThat(histories.looks(resident.id(), resident.id())).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "BOOKED, false",
    "ASSIGNED, true",
    "ARRIVED, true",
    "REFUSED, false",
    "NO_SHOW, false",
  })
  void the_collector_sees_the_person_while_holding_the_job_and_not_before_or_after(
      Way way, boolean sees) {
    bring(way);

    var view = view(collector, pickup).statusCode(200).body("addressId", nullValue());
    if (sees) {
      withPerson(view);
    } else {
      withoutPerson(view);
    }
    assertThat(histories.looks(collector.id(), resident.id())).isEqualTo(sees ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"ASSIGNED", "ARRIVED", "REFUSED", "NO_SHOW", "CANCELLED"})
  void for_another_collector_of_the_station_only_open_jobs_are_there(Way way) {
    bring(way);

    notThere(world.aCollectorOnShift(station), pickup);
    notThere(world.aKeeperOf(world.aStation()), pickup);
  }

  @Test
  void who_gave_a_job_back_sees_an_open_job_and_no_person() {
    claim(collector, pickup).statusCode(200);
    giveBack(collector, pickup).statusCode(200);

    withoutPerson(view(collector, pickup)).body("collectorId", nullValue());
  }

  @ParameterizedTest
  @EnumSource
  void the_keeper_sees_where_and_when_in_every_state_and_never_the_person(Way way) {
    bring(way);
    var keeper = world.aKeeperOf(station);

    withoutPerson(view(keeper, pickup))
        .body("addressId", nullValue())
        .body("communityId", equalTo(resident.communityId().toString()))
        .body("slotStart", equalTo(world.aSlotTomorrow().toString()));
    assertThat(histories.looks(keeper.id(), resident.id())).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void the_dispatcher_sees_the_person_in_every_state_and_every_look_is_kept(Way way) {
    bring(way);
    var dispatcher = world.aDispatcher();

    withPerson(view(dispatcher, pickup)).body("addressId", nullValue());
    withPerson(view(dispatcher, pickup));

    assertThat(histories.looks(dispatcher.id(), resident.id())).isEqualTo(2);
    assertThat(actionsOf(dispatcher)).isEqualTo("getPickup resident");
  }

  @Test
  void a_dispatcher_of_the_district_sees_it_and_one_of_another_does_not() {
    var division =
        world.one(
            "select division_code from booking.pickup where id = $1",
            Tuple.of(pickup),
            row -> row.getString(0));

    withPerson(view(world.aDispatcherOfDivision(division), pickup));
    notThere(world.aDispatcherOfDivision(division.equals("990101") ? "990102" : "990101"), pickup);
  }

  @Test
  void a_phone_is_never_shown_in_full() {
    claim(collector, pickup).statusCode(200);

    for (var staff : new Actor[] {collector, world.aDispatcher()}) {
      var text = view(staff, pickup).statusCode(200).extract().asString();
      assertThat(text).doesNotContain(resident.phone());
      assertThat(text)
          .contains(resident.phone().substring(0, 3) + "****" + resident.phone().substring(7));
    }
  }

  @Test
  void lists_tell_nothing_about_residents() {
    claim(collector, pickup).statusCode(200);

    for (var staff : new Actor[] {collector, world.aKeeperOf(station), world.aDispatcher()}) {
      var list = Calls.list(staff, Map.of("size", "500")).statusCode(200).extract().asString();
      assertThat(list)
          .doesNotContain(
              NOTE,
              resident.phone(),
              resident.id().toString(),
              resident.addressId().toString(),
              resident.householdId().toString());
      assertThat(histories.looks(staff.id(), resident.id())).isZero();
    }
  }

  @Test
  void a_person_who_is_closed_sees_nothing_although_the_token_is_good() {
    world.close(collector.id());
    world.close(resident.id());

    view(collector, pickup).statusCode(403);
    view(resident.actor(), pickup).statusCode(403).body("code", equalTo("forbidden"));
    Calls.list(resident.actor(), Map.of()).statusCode(403);
  }

  @Test
  void a_role_that_only_the_token_has_counts_for_nothing() {
    var pretender = Actor.of(world.aResident().id(), Role.RESIDENT, Role.DISPATCHER);

    notThere(pretender, pickup);
    cancel(pretender, pickup, UUID.randomUUID()).statusCode(404);
  }

  @Test
  void those_who_have_no_part_in_it_are_refused_by_their_role() {
    for (var actor :
        new Actor[] {
          world.aDriverOf(station),
          world.aClerkOf(world.aCentre()),
          world.aFinanceOfficer(),
          world.aStatistician(),
          world.anAdministrator()
        }) {
      view(actor, pickup).statusCode(403);
      Calls.list(actor, Map.of()).statusCode(403);
    }
    given().get("/api/v1/pickups/{id}", pickup).then().statusCode(401);
    given().get("/api/v1/pickups").then().statusCode(401);
  }

  @Test
  void a_resident_without_a_phone_has_no_number_to_show() {
    world.one(
        "update people.person set phone_cipher = null, phone_index = null where id = $1 returning 1",
        Tuple.of(resident.id()),
        row -> row.getInteger(0));

    view(world.aDispatcher(), pickup)
        .statusCode(200)
        .body("contact.line", notNullValue())
        .body("contact.phoneMasked", nullValue());
  }

  // Sentences.

  private void bring(Way way) {
    switch (way) {
      case BOOKED -> {}
      case CANCELLED -> cancel(resident.actor(), pickup, UUID.randomUUID()).statusCode(200);
      case ASSIGNED -> claim(collector, pickup).statusCode(200);
      case ARRIVED, REFUSED, NO_SHOW -> {
        claim(collector, pickup).statusCode(200);
        arrive(collector, pickup).statusCode(200);
      }
    }
    if (way == Way.REFUSED) {
      refuseAtTheDoor(collector, pickup).statusCode(200);
    } else if (way == Way.NO_SHOW) {
      nobodyOpens(collector, pickup).statusCode(200);
    }
  }

  private static ValidatableResponse withPerson(ValidatableResponse view) {
    return view.statusCode(200)
        .body("note", equalTo(NOTE))
        .body("contact.name", notNullValue())
        .body("contact.line", notNullValue());
  }

  private static ValidatableResponse withoutPerson(ValidatableResponse view) {
    return view.statusCode(200)
        .body("note", nullValue())
        .body("contact", nullValue())
        .body("state", not(nullValue()));
  }

  private static void notThere(Actor actor, UUID pickup) {
    view(actor, pickup).statusCode(404).body("code", equalTo("pickup-not-found"));
  }

  private String actionsOf(Actor staff) {
    return world.one(
        "select string_agg(distinct action || ' ' || subject_kind, ',') from platform.audit_entry where person_id = $1",
        Tuple.of(staff.id()),
        row -> row.getString(0));
  }
}
