package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Acts.reverse;
import static city.liangwang.testing.Chain.ship;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lots leave the centre, and come back before they were confirmed. */
@QuarkusTest
class OutboundTest {

  @Inject Centre centre;
  @Inject World world;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID id = UUID.randomUUID();

  private static Map<String, Object> load(UUID recycler, List<UUID> lots) {
    return Map.of(
        "recyclerId", recycler, "lotIds", lots, "plate", "TINY-9", "manifestNumber", "M-1");
  }

  private long inStock(UUID lot) {
    return books.grams(lot, AccountKind.LOT, "P1");
  }

  private String lotState(UUID lot) {
    return world.one(
        "select state from sorting.lot where id = $1", Tuple.of(lot), row -> row.getString(0));
  }

  @Test
  void several_lots_leave_together_and_are_told_once() {
    var sorted = centre.sorted("P1", 12_000, 8_000);
    var recycler = world.aRecyclerAccepting("P1", "M1");
    var body = load(recycler, sorted.lotIds());
    put(sorted.clerk(), "outbounds/" + id, body)
        .statusCode(200)
        .body("grams", equalTo(20_000))
        .body("lots.grams", containsInAnyOrder(12_000, 8_000));
    put(sorted.clerk(), "outbounds/" + id, body).statusCode(200);
    assertThat(books.grams(id, AccountKind.OUTBOUND_LOAD, "P1")).isEqualTo(20_000);
    assertThat(yard.toldOf(id)).containsExactly("OutboundShipped");
    assertThat(lotState(sorted.lotIds().get(0))).isEqualTo("SHIPPED");
  }

  @Test
  void the_same_id_with_another_load_is_a_conflict_and_changes_nothing() {
    var sorted = centre.sorted("P1", 12_000, 8_000);
    var recycler = world.aRecyclerAccepting("P1");
    ship(sorted.clerk(), id, recycler, sorted.lotIds().get(0)).statusCode(200);
    refused(ship(sorted.clerk(), id, recycler, sorted.lotIds().get(1)), 409, "id-reused");
    refused(ship(centre.aClerk(), id, recycler, sorted.lotIds().get(0)), 409, "id-reused");
    assertThat(inStock(sorted.lotIds().get(1))).isEqualTo(8_000);
  }

  @Test
  void a_lot_that_is_named_twice_leaves_once() {
    var sorted = centre.sorted("P1", 20_000);
    var lot = sorted.lotIds().get(0);
    put(sorted.clerk(), "outbounds/" + id, load(world.aRecyclerAccepting("P1"), List.of(lot, lot)))
        .statusCode(200)
        .body("lots.lotId", contains(lot.toString()))
        .body("grams", equalTo(20_000));
  }

  @Test
  void one_lot_that_is_not_in_stock_keeps_the_others_here() {
    var sorted = centre.sorted("P1", 12_000, 8_000);
    var recycler = world.aRecyclerAccepting("P1");
    ship(sorted.clerk(), UUID.randomUUID(), recycler, sorted.lotIds().get(1)).statusCode(200);
    refused(
        put(sorted.clerk(), "outbounds/" + id, load(recycler, sorted.lotIds()))
            .body("errors.field", contains("lotIds[1]")),
        409,
        "lot-not-stored");
    refused(ship(sorted.clerk(), id, recycler, UUID.randomUUID()), 409, "lot-not-stored");
    assertThat(inStock(sorted.lotIds().get(0))).isEqualTo(12_000);
  }

  @Test
  void a_licence_holds_to_the_end_of_its_last_day_in_the_city() {
    var zone =
        ZoneId.of(world.one("select zone from area.city", Tuple.tuple(), r -> r.getString(0)));
    var sorted = centre.sorted("P1", 12_000);
    var today = LocalDate.now(zone);
    var expired = world.aRecyclerLicensedUntil(today.minusDays(1), "P1");
    refused(
        ship(sorted.clerk(), id, expired, sorted.lotIds().get(0))
            .body("errors.field", contains("recyclerId")),
        409,
        "recycler-licence-expired");
    // Tomorrow's, so that a test at the city's midnight does not see the day turn.
    var valid = world.aRecyclerLicensedUntil(today.plusDays(1), "P1");
    ship(sorted.clerk(), id, valid, sorted.lotIds().get(0)).statusCode(200);
  }

  @Test
  void one_lot_that_the_recycler_does_not_take_keeps_all_here() {
    var paper = centre.sorted("P1", 12_000);
    var metal = centre.sorted("M1", 8_000);
    refused(
        ship(
                paper.clerk(),
                id,
                world.aRecyclerAccepting("P1"),
                paper.lotIds().get(0),
                metal.lotIds().get(0))
            .body("errors.field", contains("lotIds")),
        409,
        "material-not-accepted");
    assertThat(inStock(paper.lotIds().get(0))).isEqualTo(12_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"recyclerId", "lotIds", "plate", "manifestNumber"})
  void everything_must_be_said(String field) {
    var body = new HashMap<>(load(UUID.randomUUID(), List.of(UUID.randomUUID())));
    body.remove(field);
    refused(
        put(centre.aClerk(), "outbounds/" + id, body).body("errors.field", contains(field)),
        400,
        "request-invalid");
  }

  @Test
  void papers_that_can_not_be_are_refused() {
    var clerk = centre.aClerk();
    var body = load(UUID.randomUUID(), List.of(UUID.randomUUID()));
    for (var wrong :
        List.of(
            with(body, "plate", " "),
            with(body, "plate", "P".repeat(33)),
            with(body, "manifestNumber", "m-1"),
            with(body, "manifestNumber", "M".repeat(33)),
            with(body, "lotIds", List.of()),
            with(body, "lotIds", Collections.nCopies(501, UUID.randomUUID())))) {
      refused(put(clerk, "outbounds/" + id, wrong), 400, "request-invalid");
    }
  }

  @Test
  void only_clerks_of_the_lots_centre_ship() {
    var sorted = centre.sorted("P1", 12_000);
    var recycler = world.aRecyclerAccepting("P1");
    var lot = sorted.lotIds().get(0);
    for (var person :
        List.of(
            world.aDispatcher(),
            world.aPersonOfRecycler(recycler),
            world.aKeeperOf(world.aStation()))) {
      refused(ship(person, id, recycler, lot), 403, "forbidden");
    }
    refused(ship(world.aClerkOf(world.anotherCentre()), id, recycler, lot), 409, "lot-not-stored");
    refused(ship(sorted.clerk(), id, UUID.randomUUID(), lot), 404, "recycler-not-found");
    assertThat(inStock(lot)).isEqualTo(12_000);
  }

  @Test
  void an_outbound_is_seen_by_both_sides_and_the_districts_dispatchers() {
    var shipped = centre.shipped("P1", 12_000);
    var path = "outbounds/" + shipped.outboundId();
    for (var person :
        List.of(shipped.clerk(), centre.aClerk(), shipped.person(), world.aDispatcher())) {
      get(person, path).statusCode(200).body("grams", equalTo(12_000));
    }
    var firm = world.aPersonOfRecycler(world.aRecyclerAccepting("P1"));
    refused(get(firm, path), 403, "forbidden");
    refused(get(world.aClerkOf(world.anotherCentre()), path), 403, "forbidden");
    refused(get(world.aDispatcherElsewhere(), path), 403, "forbidden");
    refused(get(world.aKeeperOf(world.aStation()), path), 403, "forbidden");
    refused(get(world.aDispatcher(), "outbounds/" + id), 404, "outbound-not-found");
  }

  @Test
  void the_same_reversal_again_brings_back_once() {
    var shipped = centre.shipped("P1", 12_000, 8_000);
    var path = "outbounds/" + shipped.outboundId() + "/reversals/" + id;
    var why = Map.of("reason", "车辆登记错误");
    put(shipped.clerk(), path, why).statusCode(200);
    put(shipped.clerk(), path, why).statusCode(200);
    refused(put(shipped.clerk(), path, Map.of("reason", "?")), 409, "id-reused");
    for (var lot : shipped.lotIds()) {
      assertThat(lotState(lot)).isEqualTo("STORED");
    }
    assertThat(inStock(shipped.lotIds().get(0))).isEqualTo(12_000);
    assertThat(books.grams(shipped.outboundId(), AccountKind.OUTBOUND_LOAD, "P1")).isZero();
    assertThat(yard.toldOf(shipped.outboundId()))
        .containsExactly("OutboundShipped", "OutboundReversed");
    get(shipped.person(), "outbounds/" + shipped.outboundId())
        .body("state", equalTo("REVERSED"))
        .body("lots.size()", equalTo(2));
  }

  @Test
  void of_a_reversal_and_a_confirmation_at_once_one_succeeds() {
    var shipped = centre.shipped("P1", 20_000);
    var receipt = Map.of("receivedGrams", 20_000, "returnedLotIds", List.of());
    var path = "outbounds/" + shipped.outboundId() + "/confirmations/" + id;
    var codes =
        AtOnce.eight(
            caller ->
                caller % 2 == 0
                    ? reverse(shipped.clerk(), "outbounds", shipped.outboundId())
                        .extract()
                        .statusCode()
                    : put(shipped.person(), path, receipt).extract().statusCode());
    assertThat(codes).containsOnly(200, 409).contains(200, 409);
    var received = books.grams(shipped.recyclerId(), AccountKind.RECYCLER_RECEIVED, "P1");
    assertThat(received + inStock(shipped.lotIds().get(0))).isEqualTo(20_000);
  }

  @Test
  void what_the_recycler_has_confirmed_is_not_reversed() {
    var shipped = centre.shipped("P1", 20_000);
    put(
            shipped.person(),
            "outbounds/" + shipped.outboundId() + "/confirmations/" + id,
            Map.of("receivedGrams", 20_000, "returnedLotIds", List.of()))
        .statusCode(200);
    refused(reverse(shipped.clerk(), "outbounds", shipped.outboundId()), 409, "outbound-state");
    assertThat(lotState(shipped.lotIds().get(0))).isEqualTo("RECYCLED");
  }

  @Test
  void a_heavy_outbound_takes_a_second_person_to_reverse() {
    var light = centre.shipped("P1", 60_000, 40_000);
    reverse(light.clerk(), "outbounds", light.outboundId()).statusCode(200);
    var heavy = centre.shipped("P1", 60_000, 42_000);
    refused(reverse(heavy.clerk(), "outbounds", heavy.outboundId()), 403, "second-person-required");
    for (var person :
        List.of(
            heavy.person(), world.aClerkOf(world.anotherCentre()), world.aDispatcherElsewhere())) {
      refused(reverse(person, "outbounds", heavy.outboundId()), 403, "forbidden");
    }
    reverse(centre.aClerk(), "outbounds", heavy.outboundId()).statusCode(200);
    refused(reverse(centre.aClerk(), "outbounds", id), 404, "outbound-not-found");
  }
}
