package city.liangwang.sorting.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeTest {

  private static final long TARE = 1_800_000;

  @Inject Chain chain;
  @Inject World world;
  @Inject Books books;

  private final UUID id = UUID.randomUUID();

  private Actor aClerk() {
    return world.aClerkOf(world.aCentre());
  }

  private long intakeStock() {
    return books.grams(world.aCentre(), AccountKind.CENTRE_INTAKE, "MIX");
  }

  private static ValidatableResponse reverse(Actor person, UUID intake) {
    return person
        .given()
        .body(Map.of("reason", "皮重读错"))
        .put("/api/v1/intakes/" + intake + "/reversals/" + UUID.randomUUID())
        .then();
  }

  @Test
  void the_net_is_booked_and_the_difference_stays_with_the_trip() {
    var truck = chain.aTruckAtTheCentre("MIX", 201_000);
    var stock = intakeStock();

    chain
        .takeIn(aClerk(), id, truck.tripId(), TARE + 200_000, TARE)
        .statusCode(200)
        .body("manifestGrams", equalTo(201_000))
        .body("netGrams", equalTo(200_000))
        .body("varianceGrams", equalTo(1_000))
        .body("withinTolerance", equalTo(true));

    assertThat(intakeStock()).isEqualTo(stock + 200_000);
    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_LOAD, "MIX")).isZero();
    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, "MIX")).isEqualTo(1_000);
  }

  @Test
  void outside_tolerance_it_is_booked_all_the_same_and_a_case_is_opened() {
    var truck = chain.aTruckAtTheCentre("MIX", 210_000);
    var clerk = aClerk();
    chain
        .takeIn(clerk, id, truck.tripId(), TARE + 200_000, TARE)
        .statusCode(200)
        .body("withinTolerance", equalTo(false));
    clerk
        .given()
        .get("/api/v1/variance-cases?size=500")
        .then()
        .statusCode(200)
        .body("find { it.intakeId == '" + id + "' }.varianceGrams", equalTo(10_000));

    var dispatcher = world.aDispatcher();
    var path = "/api/v1/variance-cases/" + id + "/closures/";
    var finding = Map.of("reason", "雨水");
    dispatcher.given().body(finding).put(path + UUID.randomUUID()).then().statusCode(200);
    dispatcher
        .given()
        .body(finding)
        .put(path + UUID.randomUUID())
        .then()
        .statusCode(409)
        .body("code", equalTo("variance-case-closed"));
    clerk
        .given()
        .get("/api/v1/variance-cases?size=500")
        .then()
        .body("intakeId", not(hasItem(id.toString())));
  }

  @Test
  void a_dispatcher_of_another_district_sees_and_closes_nothing() {
    var truck = chain.aTruckAtTheCentre("MIX", 210_000);
    chain.takeIn(aClerk(), id, truck.tripId(), TARE + 200_000, TARE).statusCode(200);
    var stranger = world.aDispatcherElsewhere();
    stranger
        .given()
        .get("/api/v1/variance-cases")
        .then()
        .statusCode(200)
        .body("size()", equalTo(0));
    stranger.given().get("/api/v1/intakes/" + id).then().statusCode(403);
    reverse(stranger, id).statusCode(403);
    stranger
        .given()
        .body(Map.of("reason", "?"))
        .put("/api/v1/variance-cases/" + id + "/closures/" + UUID.randomUUID())
        .then()
        .statusCode(403);
    reverse(world.aDispatcher(), id).statusCode(200);
  }

  @Test
  void of_a_run_and_a_reversal_at_once_only_one_succeeds() {
    var intake = chain.anIntake("MIX", 20_000);
    var stock = intakeStock();
    var codes =
        AtOnce.times(
            2,
            number ->
                number == 0
                    ? reverse(aClerk(), intake.intakeId()).extract().statusCode()
                    : Chain.sort(
                            intake.clerk(),
                            UUID.randomUUID(),
                            Chain.runOf(
                                intake,
                                20_000,
                                List.of(Chain.output(UUID.randomUUID(), "P1", 20_000)),
                                0,
                                0))
                        .extract()
                        .statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(intakeStock()).isEqualTo(stock - 20_000);
  }

  @Test
  void a_case_that_never_was_is_not_found() {
    world
        .aDispatcher()
        .given()
        .body(Map.of("reason", "?"))
        .put("/api/v1/variance-cases/" + id + "/closures/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("variance-case-not-found"));
  }

  @Test
  void the_same_again_takes_nothing_in_twice() {
    var truck = chain.aTruckAtTheCentre("MIX", 20_000);
    var clerk = aClerk();
    chain.takeIn(clerk, id, truck.tripId(), TARE + 20_000, TARE).statusCode(200);
    var stock = intakeStock();
    chain.takeIn(clerk, id, truck.tripId(), TARE + 20_000, TARE).statusCode(200);
    assertThat(intakeStock()).isEqualTo(stock);
    chain
        .takeIn(clerk, id, truck.tripId(), TARE + 22_000, TARE)
        .statusCode(409)
        .body("code", equalTo("id-reused"));
    assertThat(intakeStock()).isEqualTo(stock);
  }

  @Test
  void of_eight_clerks_at_once_one_takes_the_truck_in() {
    var truck = chain.aTruckAtTheCentre("MIX", 20_000);
    var clerk = aClerk();
    var stock = intakeStock();
    var codes =
        AtOnce.eight(
            any ->
                chain
                    .takeIn(clerk, UUID.randomUUID(), truck.tripId(), TARE + 20_000, TARE)
                    .extract()
                    .statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(intakeStock()).isEqualTo(stock + 20_000);
  }

  @Test
  void a_truck_that_has_not_arrived_is_not_taken_in() {
    var planned = chain.aTrip(chain.aFullContainer("MIX", 20_000));
    chain
        .takeIn(aClerk(), id, planned.tripId(), TARE + 20_000, TARE)
        .statusCode(409)
        .body("code", equalTo("trip-state"));
    chain.takeIn(aClerk(), id, UUID.randomUUID(), TARE + 20_000, TARE).statusCode(404);
  }

  @Test
  void weights_that_the_weighbridge_can_not_show_are_refused() {
    var truck = chain.aTruckAtTheCentre("MIX", 20_000);
    chain
        .takeIn(aClerk(), id, truck.tripId(), TARE, TARE)
        .statusCode(400)
        .body("code", equalTo("net-not-positive"));
    chain
        .takeIn(aClerk(), id, truck.tripId(), TARE + 1, TARE)
        .statusCode(400)
        .body("code", equalTo("weight-not-on-interval"))
        .body("errors.field", contains("grossGrams"));
    chain
        .takeIn(aClerk(), id, truck.tripId(), 10_002_000, TARE)
        .statusCode(400)
        .body("code", equalTo("weight-above-scale"));
    chain.takeIn(aClerk(), id, truck.tripId(), -2_000, TARE).statusCode(400);
  }

  @Test
  void a_keeper_takes_no_truck_in() {
    var truck = chain.aTruckAtTheCentre("MIX", 20_000);
    chain.takeIn(truck.keeper(), id, truck.tripId(), TARE + 20_000, TARE).statusCode(403);
  }

  @Test
  void a_reversal_puts_the_load_back_on_the_truck() {
    var truck = chain.aTruckAtTheCentre("MIX", 20_000);
    var clerk = aClerk();
    var stock = intakeStock();
    chain.takeIn(clerk, id, truck.tripId(), TARE + 24_000, TARE).statusCode(200);

    reverse(clerk, id).statusCode(200).body("recordId", equalTo(id.toString()));

    assertThat(intakeStock()).isEqualTo(stock);
    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_LOAD, "MIX")).isEqualTo(20_000);
    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, "MIX")).isZero();
    reverse(clerk, id).statusCode(409).body("code", equalTo("already-reversed"));
    chain.takeIn(clerk, UUID.randomUUID(), truck.tripId(), TARE + 20_000, TARE).statusCode(200);
    assertThat(intakeStock()).isEqualTo(stock + 20_000);
  }

  @Test
  void a_heavy_intake_takes_a_second_person_to_reverse() {
    var intake = chain.anIntake("MIX", 120_000);
    reverse(intake.clerk(), intake.intakeId())
        .statusCode(403)
        .body("code", equalTo("second-person-required"));
    reverse(aClerk(), intake.intakeId()).statusCode(200);
  }

  @Test
  void an_intake_that_is_being_sorted_can_not_be_reversed() {
    var lot = chain.aLot("P1", 20_000);
    reverse(aClerk(), lot.intake().intakeId())
        .statusCode(409)
        .body("code", equalTo("intake-sorted"));
  }

  @Test
  void clerks_see_what_is_left_to_be_sorted() {
    var intake = chain.anIntake("MIX", 20_000);
    intake
        .clerk()
        .given()
        .get("/api/v1/intakes/" + intake.intakeId())
        .then()
        .statusCode(200)
        .body("lines[0].leftGrams", equalTo(20_000));
    intake
        .clerk()
        .given()
        .get("/api/v1/intakes?size=500")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(intake.intakeId().toString()));
    world
        .aClerkOf(world.anotherCentre())
        .given()
        .get("/api/v1/intakes/" + intake.intakeId())
        .then()
        .statusCode(403);
    for (var nobody : List.of(UUID.randomUUID(), UUID.randomUUID())) {
      intake.clerk().given().get("/api/v1/intakes/" + nobody).then().statusCode(404);
    }
  }
}
