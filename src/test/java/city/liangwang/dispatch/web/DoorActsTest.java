package city.liangwang.dispatch.web;

import static city.liangwang.dispatch.web.Work.act;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupState;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the holder of a job does with it, in every state it can be in. */
@QuarkusTest
class DoorActsTest {

  @Inject World world;

  private UUID station = new UUID(0, 0);
  private Resident resident;
  private Actor collector;

  @BeforeEach
  void a_collector_at_work() {
    station = world.aStationWithPlaces(20);
    resident = world.aResidentIn(world.aCommunityServedBy(station));
    collector = world.aCollectorOnShift(station);
  }

  /** The acts, what they say and the state that follows. */
  enum Act {
    ARRIVAL("arrivals", Map.of(), PickupState.ARRIVED),
    RETURN("returns", Map.of("reasonCode", "vehicle-full"), PickupState.BOOKED),
    REFUSAL("refusals", Map.of("reasonCode", "contaminated"), PickupState.REFUSED),
    NO_SHOW("no-shows", Map.of(), PickupState.NO_SHOW);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of is immutable, its type does not say so
    private final Map<String, String> body;

    private final PickupState to;

    Act(String path, Map<String, String> body, PickupState to) {
      this.path = path;
      this.body = body;
      this.to = to;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ARRIVAL, ASSIGNED, 200", "ARRIVAL, ARRIVED, 409",
    "RETURN, ASSIGNED, 200", "RETURN, ARRIVED, 200",
    "REFUSAL, ASSIGNED, 409", "REFUSAL, ARRIVED, 200",
    "NO_SHOW, ASSIGNED, 409", "NO_SHOW, ARRIVED, 200",
  })
  void an_act_is_done_in_the_states_from_which_it_follows(Act act, PickupState from, int status) {
    var pickup = aPickup(from);
    var before = acts(pickup, act);

    var answer = act(collector, pickup, act.path, UUID.randomUUID(), act.body).statusCode(status);

    if (status == 200) {
      answer.body("state", equalTo(act.to.name()));
      assertThat(state(pickup)).isEqualTo(act.to.name());
      assertThat(acts(pickup, act)).isEqualTo(before + 1);
    } else {
      answer.body("code", equalTo("pickup-state"));
      assertThat(state(pickup)).isEqualTo(from.name());
      assertThat(acts(pickup, act)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_done_with_a_pickup_that_has_ended(Act act) {
    for (var end : List.of(Act.REFUSAL, Act.NO_SHOW)) {
      var pickup = aPickup(PickupState.ARRIVED);
      act(collector, pickup, end.path, UUID.randomUUID(), end.body).statusCode(200);

      act(collector, pickup, act.path, UUID.randomUUID(), act.body)
          .statusCode(409)
          .body("code", equalTo("pickup-state"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_act_again_gets_the_same_answer_and_is_kept_once(Act act) {
    var pickup = aPickupFor(act);
    var id = UUID.randomUUID();

    var first = act(collector, pickup, act.path, id, act.body).statusCode(200).extract().asString();
    var again = act(collector, pickup, act.path, id, act.body).statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first);
    assertThat(acts(pickup, act)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void eight_times_the_same_act_at_once_is_one_act(Act act) {
    var pickup = aPickupFor(act);
    var id = UUID.randomUUID();

    var answers =
        AtOnce.eight(
            i ->
                act(collector, pickup, act.path, id, act.body)
                    .statusCode(200)
                    .extract()
                    .asString());

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(acts(pickup, act)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void of_eight_acts_at_once_one_is_done(Act act) {
    var pickup = aPickupFor(act);

    var codes =
        AtOnce.eight(
            i ->
                act(collector, pickup, act.path, UUID.randomUUID(), act.body)
                    .extract()
                    .statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
    assertThat(acts(pickup, act)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void the_id_of_an_act_is_not_good_for_another_pickup(Act act) {
    var pickup = aPickupFor(act);
    var other = aPickupFor(act);
    var id = UUID.randomUUID();
    act(collector, pickup, act.path, id, act.body).statusCode(200);
    var before = state(other);

    act(collector, other, act.path, id, act.body)
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    assertThat(state(other)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void somebody_elses_job_is_left_alone(Act act) {
    var pickup = aPickupFor(act);
    var before = state(pickup);

    act(world.aCollectorOnShift(station), pickup, act.path, UUID.randomUUID(), act.body)
        .statusCode(403)
        .body("code", equalTo("not-your-job"));
    act(collector, UUID.randomUUID(), act.path, UUID.randomUUID(), act.body)
        .statusCode(404)
        .body("code", equalTo("pickup-not-found"));
    for (var actor :
        List.of(
            resident.actor(),
            world.aKeeperOf(station),
            world.aDispatcher(),
            world.aDriverOf(station))) {
      act(actor, pickup, act.path, UUID.randomUUID(), act.body).statusCode(403);
    }
    given()
        .contentType("application/json")
        .body(act.body)
        .put("/api/v1/pickups/{id}/" + act.path + "/{a}", pickup, UUID.randomUUID())
        .then()
        .statusCode(401);
    assertThat(state(pickup)).isEqualTo(before);
  }

  @Test
  void a_job_that_is_open_is_nobodys_to_act_on() {
    var pickup = world.aPickupOf(resident);

    act(collector, pickup, "arrivals", UUID.randomUUID(), Map.of())
        .statusCode(403)
        .body("code", equalTo("not-your-job"));
  }

  @Test
  void who_was_closed_acts_no_more() {
    var pickup = aPickup(PickupState.ASSIGNED);
    world.close(collector.id());

    act(collector, pickup, "arrivals", UUID.randomUUID(), Map.of())
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"returns", "refusals"})
  void a_reason_is_one_of_the_codes(String path) {
    var pickup = aPickup(PickupState.ARRIVED);

    for (var reason : List.of("", "because", "VEHICLE-FULL", "vehicle-full ", "x".repeat(300))) {
      act(collector, pickup, path, UUID.randomUUID(), Map.of("reasonCode", reason))
          .statusCode(400)
          .body("code", equalTo("request-invalid"))
          .body("errors[0].field", equalTo("reasonCode"));
    }
    assertThat(state(pickup)).isEqualTo("ARRIVED");
  }

  @Test
  void an_act_is_kept_with_reason_photo_and_who_did_it() {
    var pickup = aPickup(PickupState.ARRIVED);
    var photo = UUID.randomUUID();
    act(collector, pickup, "no-shows", UUID.randomUUID(), Map.of("photoId", photo)).statusCode(200);

    var kept =
        world.one(
            """
            select collector_id || ' ' || photo_id || ' ' || coalesce(reason_code, '-')
            from dispatch.door_act where pickup_id = $1 and kind = 'NO_SHOW'
            """,
            Tuple.of(pickup),
            row -> row.getString(0));
    assertThat(kept).isEqualTo(collector.id() + " " + photo + " -");
  }

  @Test
  void a_job_given_back_has_no_holder_and_the_reason_is_told() {
    var pickup = aPickup(PickupState.ASSIGNED);

    act(collector, pickup, "returns", UUID.randomUUID(), Map.of("reasonCode", "vehicle-full"))
        .statusCode(200)
        .body("collectorId", nullValue());

    var reason =
        world.one(
            "select reason_code from booking.step where pickup_id = $1 order by number desc limit 1",
            Tuple.of(pickup),
            row -> row.getString(0));
    assertThat(reason).isEqualTo("vehicle-full");
  }

  @Test
  void a_job_can_be_claimed_given_back_and_claimed_again_by_the_same_collector() {
    var pickup = aPickup(PickupState.ASSIGNED);
    for (int i = 0; i < 3; i++) {
      act(collector, pickup, "returns", UUID.randomUUID(), Map.of("reasonCode", "vehicle-full"))
          .statusCode(200);
      Work.claim(collector, pickup, UUID.randomUUID()).statusCode(200);
    }

    assertThat(acts(pickup, Act.RETURN)).isEqualTo(3);
    assertThat(state(pickup)).isEqualTo("ASSIGNED");
  }

  // Sentences.

  private UUID aPickup(PickupState state) {
    return state == PickupState.ASSIGNED
        ? world.aPickupClaimedBy(collector, resident)
        : world.aPickupReachedBy(collector, resident);
  }

  /** A pickup with which that can be done next. */
  private UUID aPickupFor(Act act) {
    return aPickup(act == Act.ARRIVAL ? PickupState.ASSIGNED : PickupState.ARRIVED);
  }

  private String state(UUID pickup) {
    return world.one(
        "select state from booking.pickup where id = $1",
        Tuple.of(pickup),
        row -> row.getString(0));
  }

  private long acts(UUID pickup, Act act) {
    return world.one(
        "select count(*) from dispatch.door_act where pickup_id = $1 and kind = $2",
        Tuple.of(pickup, act.name()),
        row -> row.getLong(0));
  }
}
