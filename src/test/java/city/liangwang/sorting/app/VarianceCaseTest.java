package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Centre.TARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Chain;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intakes outside tolerance, and who looks into them. */
@QuarkusTest
class VarianceCaseTest {

  private static final Map<String, String> RAIN = Map.of("reason", "雨水");

  @Inject Chain chain;
  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID closure = UUID.randomUUID();

  private UUID aCase() {
    var truck = yard.aTruckWith(Map.of("MIX", 40_000L));
    var intake = UUID.randomUUID();
    chain.takeIn(centre.aClerk(), intake, truck.tripId(), TARE + 20_000, TARE).statusCode(200);
    return intake;
  }

  private UUID aCaseAt(UUID centreId, Instant at) {
    var intake = yard.anIntakeAt(centreId, at);
    yard.execute(
        """
        insert into sorting.variance_case (intake_id, centre_id, variance_grams, opened_at)
        values ($1, $2, 500, $3)
        """,
        intake,
        centreId,
        OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    return intake;
  }

  private ValidatableResponse close(UUID intake, Map<String, String> finding) {
    return put(world.aDispatcher(), "variance-cases/" + intake + "/closures/" + closure, finding);
  }

  @Test
  void closing_says_what_was_found_and_leaves_the_books_as_they_are() {
    var intake = aCase();
    var before = books.grams(world.aCentre(), AccountKind.CENTRE_INTAKE, "MIX");
    close(intake, RAIN)
        .statusCode(200)
        .body("intakeId", equalTo(intake.toString()))
        .body("closureId", equalTo(closure.toString()));
    assertThat(books.grams(world.aCentre(), AccountKind.CENTRE_INTAKE, "MIX")).isEqualTo(before);
    assertThat(
            world.<String>one(
                "select finding from sorting.variance_case where intake_id = $1",
                Tuple.of(intake),
                row -> row.getString(0)))
        .isEqualTo("雨水");
  }

  @Test
  void the_same_closure_again_is_one_and_with_another_finding_a_conflict() {
    var intake = aCase();
    var dispatcher = world.aDispatcher();
    var path = "variance-cases/" + intake + "/closures/" + closure;
    put(dispatcher, path, RAIN).statusCode(200);
    put(dispatcher, path, RAIN).statusCode(200);
    refused(put(dispatcher, path, Map.of("reason", "散落")), 409, "id-reused");
  }

  @Test
  void of_eight_closures_at_once_one_succeeds() {
    var intake = aCase();
    var dispatcher = world.aDispatcher();
    var codes =
        AtOnce.eight(
            any ->
                put(dispatcher, "variance-cases/" + intake + "/closures/" + UUID.randomUUID(), RAIN)
                    .extract()
                    .statusCode());
    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void a_dispatcher_of_another_district_leaves_the_case_open() {
    var intake = aCase();
    refused(
        put(
            world.aDispatcherElsewhere(),
            "variance-cases/" + intake + "/closures/" + closure,
            RAIN),
        403,
        "forbidden");
    close(intake, RAIN).statusCode(200);
  }

  @Test
  void clerks_do_not_close_their_own_cases() {
    var intake = aCase();
    refused(
        put(centre.aClerk(), "variance-cases/" + intake + "/closures/" + closure, RAIN),
        403,
        "forbidden");
    refused(close(intake, Map.of("reason", " ")), 400, "request-invalid");
    close(intake, RAIN).statusCode(200);
  }

  @Test
  void an_intake_within_tolerance_has_no_case() {
    var taken = centre.taken(Map.of("MIX", 20_000L));
    refused(close(taken.intakeId(), RAIN), 404, "variance-case-not-found");
  }

  @Test
  void a_centres_open_cases_come_the_oldest_first() {
    var own = world.anotherCentre();
    var morning = Instant.parse("2026-03-03T01:00:00Z");
    var second = aCaseAt(own, morning.plusSeconds(2));
    var first = aCaseAt(own, morning.plusSeconds(1));
    var third = aCaseAt(own, morning.plusSeconds(3));
    aCaseAt(world.anotherCentre(), morning);
    close(second, RAIN).statusCode(200);
    get(world.aClerkOf(own), "variance-cases")
        .statusCode(200)
        .body("intakeId", contains(first.toString(), third.toString()))
        .body("varianceGrams", contains(500, 500))
        .body("centreId", contains(own.toString(), own.toString()));
    get(world.aClerkOf(own), "variance-cases?size=1").body("intakeId", contains(first.toString()));
  }

  @Test
  void a_dispatcher_sees_the_cases_of_the_district() {
    var own = world.anotherCentre();
    var intake = aCaseAt(own, Instant.parse("2001-03-03T01:00:00Z"));
    var division =
        world.one(
            "select division_code from area.centre where id = $1",
            Tuple.of(own),
            row -> row.getString(0));
    for (var person : List.of(world.aDispatcher(), world.aDispatcherOfDivision(division))) {
      assertThat(
              get(person, "variance-cases?size=500")
                  .statusCode(200)
                  .extract()
                  .<List<String>>path("intakeId"))
          .contains(intake.toString());
    }
    get(world.aDispatcherElsewhere(), "variance-cases").body("size()", equalTo(0));
    refused(get(world.aKeeperOf(world.aStation()), "variance-cases"), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501})
  void a_list_has_between_1_and_500_items(int size) {
    refused(get(world.aDispatcher(), "variance-cases?size=" + size), 400, "request-invalid");
  }

  @Test
  void a_centre_without_cases_has_an_empty_list() {
    get(world.aClerkOf(world.anotherCentre()), "variance-cases")
        .statusCode(200)
        .body("size()", equalTo(0));
  }
}
