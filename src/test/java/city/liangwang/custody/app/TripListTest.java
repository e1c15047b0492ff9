package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.pages;
import static city.liangwang.testing.Acts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.testing.Actor;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which trips somebody sees. */
@QuarkusTest
class TripListTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  @Inject World world;
  @Inject Yard yard;

  private UUID station;
  private UUID centre;
  private Actor driver;

  @BeforeEach
  void places_of_their_own() {
    station = world.aStationWithPlaces(1);
    centre = world.anotherCentre();
    driver = world.aDriverOf(station);
  }

  private UUID aTrip(int second) {
    return yard.aTripAt(station, centre, driver.id(), MORNING.plusSeconds(second));
  }

  @ParameterizedTest(name = "{0} on a page")
  @ValueSource(ints = {1, 2, 3, 500})
  void keepers_clerks_and_drivers_read_theirs_to_the_end_the_newest_first(int size) {
    var first = aTrip(1);
    var second = aTrip(2);
    var third = aTrip(3);
    yard.aTripAt(world.aStation(), world.aCentre(), world.aDriverOf(station).id(), MORNING);
    for (var person : List.of(world.aKeeperOf(station), world.aClerkOf(centre), driver)) {
      assertThat(pages(person, "trips", size)).containsExactly(third, second, first);
    }
  }

  @Test
  void trips_that_were_called_at_the_same_instant_come_once_each() {
    var together = List.of(aTrip(1), aTrip(1), aTrip(1), aTrip(1), aTrip(1));
    assertThat(pages(driver, "trips", 2)).hasSize(5).containsExactlyInAnyOrderElementsOf(together);
  }

  @Test
  void who_has_no_trips_has_an_empty_list() {
    for (var person : List.of(world.aKeeperOf(station), world.aClerkOf(centre), driver)) {
      get(person, "trips").statusCode(200).body("items", empty()).body("next", nullValue());
    }
  }

  @Test
  void a_driver_does_not_see_the_trips_of_a_colleague_of_the_same_station() {
    aTrip(1);
    get(world.aDriverOf(station), "trips").statusCode(200).body("items", empty());
  }

  @Test
  void a_dispatcher_sees_the_district_or_the_city() {
    var trip = aTrip(1);
    var division =
        world.one(
            "select division_code from area.station where id = $1",
            Tuple.of(station),
            row -> row.getString(0));
    for (var person : List.of(world.aDispatcher(), world.aDispatcherOfDivision(division))) {
      get(person, "trips/" + trip).statusCode(200);
      assertThat(pages(person, "trips", 500)).contains(trip);
    }
    var elsewhere = world.aDispatcherElsewhere();
    assertThat(pages(elsewhere, "trips", 500)).doesNotContain(trip);
    refused(get(elsewhere, "trips/" + trip), 403, "forbidden");
  }

  @Test
  void a_list_shows_no_manifests() {
    aTrip(1);
    get(driver, "trips").statusCode(200).body("items.manifest", everyItem(nullValue()));
  }

  @Test
  void only_whom_it_concerns_sees_a_trip() {
    var trip = aTrip(1);
    for (var person :
        List.of(
            world.aKeeperOf(world.aStation()),
            world.aClerkOf(world.aCentre()),
            world.aDriverOf(station),
            world.aCollectorOf(station),
            world.aResident(),
            world.aStatistician())) {
      refused(get(person, "trips/" + trip), 403, "forbidden");
    }
  }

  @Test
  void residents_collectors_and_recyclers_have_no_list_of_trips() {
    for (var person :
        List.of(
            world.aResident(),
            world.aCollectorOf(station),
            world.aPersonOfRecycler(world.aRecyclerAccepting("P1")))) {
      refused(get(person, "trips"), 403, "forbidden");
      refused(get(person, "trips/vehicles"), 403, "forbidden");
    }
    refused(get(driver, "trips/vehicles"), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=501", "cursor=x"})
  void a_page_that_can_not_be_is_refused(String query) {
    get(driver, "trips?" + query).statusCode(400);
  }
}
