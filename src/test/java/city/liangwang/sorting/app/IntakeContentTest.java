package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Centre.TARE;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Chain;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import city.liangwang.testing.Yard.Truck;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk may and may not say of a truck on the weighbridge, and what is booked of it. */
@QuarkusTest
class IntakeContentTest {

  @Inject Chain chain;
  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID id = UUID.randomUUID();

  private Map<String, Object> weighed(Truck truck, long net) {
    return Map.of(
        "tripId",
        truck.tripId(),
        "weighbridgeId",
        chain.aWeighbridge(),
        "grossGrams",
        TARE + net,
        "tareGrams",
        TARE);
  }

  private long onTruck(Truck truck, String material) {
    return books.grams(truck.tripId(), AccountKind.TRIP_LOAD, material);
  }

  private UUID aWeighbridgeWithAnOldCertificate() {
    return world.one(
        """
        with scale as (
          insert into catalog.scale (id, serial, kind, accuracy_class, max_grams, interval_grams,
                                     verification_interval_grams, centre_id, synthetic, source)
          values (gen_random_uuid(), 'OLD-' || gen_random_uuid(), 'weighbridge', 'III', 60000000, 20, 20,
                  $1, true, 'invented')
          returning id)
        insert into catalog.calibration (id, scale_id, certificate_number, valid_until, created_at)
        select gen_random_uuid(), id, 'OLD', date '2020-12-31', now() from scale
        returning scale_id
        """,
        Tuple.of(world.aCentre()),
        row -> row.getUUID(0));
  }

  @Test
  void the_net_is_shared_among_the_materials_to_the_gram() {
    var truck = yard.aTruckWith(Map.of("MIX", 100_001L, "P1", 50_000L, "M1", 49_999L));
    put(centre.aClerk(), "intakes/" + id, weighed(truck, 198_000))
        .statusCode(200)
        .body("lines.materialCode", contains("M1", "MIX", "P1"))
        .body("lines.manifestGrams", contains(49_999, 100_001, 50_000))
        .body("lines.intakeGrams", contains(49_499, 99_001, 49_500))
        .body("varianceGrams", equalTo(2_000));
    for (var material : List.of("MIX", "P1", "M1")) {
      assertThat(onTruck(truck, material)).isZero();
    }
    assertThat(
            books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, "MIX")
                + books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, "P1")
                + books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, "M1"))
        .isEqualTo(2_000);
  }

  @Test
  void more_than_the_manifest_is_a_variance_below_zero() {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    put(centre.aClerk(), "intakes/" + id, weighed(truck, 24_000))
        .statusCode(200)
        .body("varianceGrams", equalTo(-4_000))
        .body("withinTolerance", equalTo(false));
    assertThat(books.grams(truck.tripId(), AccountKind.TRIP_VARIANCE, "MIX")).isEqualTo(-4_000);
  }

  @ParameterizedTest(name = "{0} g on the manifest, net {1} g: {2}")
  @CsvSource({
    // 15 in a thousand of 400 kg are 6 kg.
    "400000, 394000, true",
    "400000, 406000, true",
    "400001, 394000, false",
    "399999, 406000, false",
    // One interval of the weighbridge is 2 kg.
    "10000, 8000, true",
    "10001, 8000, false",
    "10000, 12000, true"
  })
  void tolerance_is_15_in_a_thousand_and_at_least_an_interval(
      long manifest, long net, boolean within) {
    var truck = yard.aTruckWith(Map.of("MIX", manifest));
    put(centre.aClerk(), "intakes/" + id, weighed(truck, net))
        .statusCode(200)
        .body("withinTolerance", equalTo(within));
    var cases =
        world.one(
            "select count(*) from sorting.variance_case where intake_id = $1",
            Tuple.of(id),
            row -> row.getLong(0));
    assertThat(cases).isEqualTo(within ? 0 : 1);
  }

  @Test
  void a_material_of_which_nothing_is_found_is_all_variance() {
    var truck = yard.aTruckWith(Map.of("MIX", 400_000L, "P1", 1L));
    put(centre.aClerk(), "intakes/" + id, weighed(truck, 400_000))
        .statusCode(200)
        .body("lines.find { it.materialCode == 'P1' }.intakeGrams", equalTo(1));
    var light = yard.aTruckWith(Map.of("MIX", 400_000L, "P1", 1L));
    put(centre.aClerk(), "intakes/" + UUID.randomUUID(), weighed(light, 2_000))
        .statusCode(200)
        .body("lines.find { it.materialCode == 'P1' }.intakeGrams", equalTo(0));
    assertThat(books.grams(light.tripId(), AccountKind.TRIP_VARIANCE, "P1")).isEqualTo(1);
  }

  @Test
  void an_intake_is_told_once() {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    var clerk = centre.aClerk();
    put(clerk, "intakes/" + id, weighed(truck, 20_000)).statusCode(200);
    put(clerk, "intakes/" + id, weighed(truck, 20_000)).statusCode(200);
    assertThat(yard.toldOf(id)).containsExactly("IntakeRecorded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tripId", "weighbridgeId", "grossGrams", "tareGrams"})
  void everything_must_be_said(String field) {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    var body = new HashMap<>(weighed(truck, 20_000));
    body.remove(field);
    refused(
        put(centre.aClerk(), "intakes/" + id, body).body("errors.field", contains(field)),
        400,
        "request-invalid");
    assertThat(onTruck(truck, "MIX")).isEqualTo(20_000);
  }

  @Test
  void a_weight_above_40_tonnes_is_not_even_looked_at() {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    var body = with(weighed(truck, 20_000), "grossGrams", 40_000_001);
    refused(put(centre.aClerk(), "intakes/" + id, body), 400, "request-invalid");
  }

  @Test
  void the_weighbridge_must_be_known_and_verified() {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    var body = weighed(truck, 20_000);
    var clerk = centre.aClerk();
    refused(
        put(clerk, "intakes/" + id, with(body, "weighbridgeId", UUID.randomUUID())),
        400,
        "scale-not-found");
    refused(
        put(
            clerk,
            "intakes/" + id,
            with(body, "weighbridgeId", aWeighbridgeWithAnOldCertificate())),
        409,
        "scale-expired");
    refused(
        put(clerk, "intakes/" + id, with(body, "tareGrams", TARE - 1))
            .body("errors.field", contains("tareGrams")),
        400,
        "weight-not-on-interval");
    assertThat(onTruck(truck, "MIX")).isEqualTo(20_000);
  }

  @Test
  void a_truck_that_is_bound_for_another_centre_is_not_taken_in() {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    var stranger = world.aClerkOf(world.anotherCentre());
    refused(put(stranger, "intakes/" + id, weighed(truck, 20_000)), 409, "trip-other-centre");
    assertThat(onTruck(truck, "MIX")).isEqualTo(20_000);
    put(centre.aClerk(), "intakes/" + id, weighed(truck, 20_000)).statusCode(200);
  }

  @Test
  void nobody_but_a_clerk_takes_trucks_in() {
    var truck = yard.aTruckWith(Map.of("MIX", 20_000L));
    for (var person :
        List.of(
            truck.driver(),
            world.aKeeperOf(truck.stationId()),
            world.aDispatcher(),
            world.anAdministrator(),
            world.aPersonOfRecycler(world.aRecyclerAccepting("P1")))) {
      refused(put(person, "intakes/" + id, weighed(truck, 20_000)), 403, "forbidden");
    }
    assertThat(onTruck(truck, "MIX")).isEqualTo(20_000);
  }

  @Test
  void an_intake_can_be_seen_at_its_centre_and_by_its_districts_dispatchers() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    var path = "intakes/" + taken.intakeId();
    var division =
        world.one(
            "select division_code from area.centre where id = $1",
            Tuple.of(world.aCentre()),
            row -> row.getString(0));
    for (var person :
        List.of(centre.aClerk(), world.aDispatcher(), world.aDispatcherOfDivision(division))) {
      get(person, path)
          .statusCode(200)
          .body("tripId", equalTo(taken.tripId().toString()))
          .body("netGrams", equalTo(20_000))
          .body("lines.leftGrams", contains(20_000));
    }
    refused(get(world.aClerkOf(world.anotherCentre()), path), 403, "forbidden");
    refused(get(world.aKeeperOf(world.aStation()), path), 403, "forbidden");
    refused(get(world.aDispatcher(), "intakes/" + UUID.randomUUID()), 404, "intake-not-found");
  }
}
