package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Chain.aContainer;
import static city.liangwang.testing.Chain.handOver;
import static city.liangwang.testing.Chain.handoverOf;
import static city.liangwang.testing.Chain.reading;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.PickupKind;
import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Carried;
import city.liangwang.testing.Doors;
import city.liangwang.testing.World;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a keeper may and may not say at a hand-over. */
@QuarkusTest
class HandoverContentTest {

  @Inject Chain chain;
  @Inject World world;
  @Inject Doors doors;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID id = UUID.randomUUID();

  private static Map<String, Object> fine(Carried carried) {
    return handoverOf(carried, reading("MIX", aContainer(), carried.grams()));
  }

  private long custodyOf(Carried carried) {
    return books.grams(carried.door().collector().id(), AccountKind.COLLECTOR_CUSTODY, "MIX");
  }

  private UUID scale(String serial) {
    return world.one(
        "select id from catalog.scale where serial = $1", Tuple.of(serial), row -> row.getUUID(0));
  }

  @Test
  void several_weighings_are_handed_over_together() {
    var first = chain.aCollectorCarrying("MIX", 1_000);
    var collector = first.door().collector();
    var door = doors.aDoor(PickupKind.MIXED_BAG, world.aResidentWithAnAddress(), collector);
    var second = Doors.weighed(door, List.of(Doors.typed("MIX", 2_000)));
    var body = with(fine(first), "weighingIds", List.of(first.weighingId(), second));
    handOver(first, id, with(body, "readings", List.of(reading("MIX", aContainer(), 3_000))))
        .statusCode(200)
        .body("weighingIds", contains(first.weighingId().toString(), second.toString()))
        .body("lines.doorGrams", contains(3_000));
    assertThat(custodyOf(first)).isZero();
  }

  @Test
  void a_weighing_that_is_named_twice_is_handed_over_once() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var twice = List.of(carried.weighingId(), carried.weighingId());
    handOver(carried, id, with(fine(carried), "weighingIds", twice))
        .statusCode(200)
        .body("weighingIds", contains(carried.weighingId().toString()))
        .body("lines.doorGrams", contains(1_000));
  }

  @Test
  void one_weighing_that_is_gone_holds_all_of_them_back() {
    var first = chain.aCollectorCarrying("MIX", 1_000);
    handOver(first, UUID.randomUUID(), fine(first)).statusCode(200);
    var collector = first.door().collector();
    var door = doors.aDoor(PickupKind.MIXED_BAG, world.aResidentWithAnAddress(), collector);
    var second = Doors.weighed(door, List.of(Doors.typed("MIX", 2_000)));
    var both = with(fine(first), "weighingIds", List.of(second, first.weighingId()));
    refused(handOver(first, id, both), 409, "weighing-handed-over");
    assertThat(custodyOf(first)).isEqualTo(2_000);
  }

  @Test
  void a_hand_over_is_told_once_with_what_both_scales_said() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var body = handoverOf(carried, reading("MIX", aContainer(), 990));
    handOver(carried, id, body).statusCode(200);
    handOver(carried, id, body).statusCode(200);
    assertThat(yard.toldOf(id)).containsExactly("HandedOver");
    var line =
        world.one(
            "select payload->'lines'->0 as line from platform.event where aggregate_id = $1",
            Tuple.of(id),
            row -> row.getJsonObject("line"));
    assertThat(line.getLong("doorGrams")).isEqualTo(1_000);
    assertThat(line.getLong("stationGrams")).isEqualTo(990);
  }

  @ParameterizedTest(name = "{0} g in container \"{1}\"")
  @CsvSource({"0, BOX-1", "-1, BOX-1", "40000001, BOX-1", "1000, box-1", "1000, ''", "1000, BOX 1"})
  void a_reading_that_can_not_be_is_refused(long grams, String container) {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    refused(
        handOver(carried, id, handoverOf(carried, reading("MIX", container, grams))),
        400,
        "request-invalid");
    assertThat(custodyOf(carried)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collectorId", "weighingIds", "readings"})
  void everything_but_the_reason_must_be_said(String field) {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var body = new java.util.HashMap<>(fine(carried));
    body.remove(field);
    refused(
        handOver(carried, id, body).body("errors.field", contains(field)), 400, "request-invalid");
  }

  @Test
  void nothing_to_hand_over_is_refused() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    refused(
        handOver(carried, id, with(fine(carried), "weighingIds", List.of())),
        400,
        "request-invalid");
    var holes = Collections.singletonList(null);
    refused(
        handOver(carried, id, with(fine(carried), "weighingIds", holes)), 400, "request-invalid");
    refused(handOver(carried, id, with(fine(carried), "readings", holes)), 400, "request-invalid");
  }

  @Test
  void at_most_500_weighings_and_readings_fit_into_one_call() {
    var carried = chain.aCollectorCarrying("MIX", 501);
    var many = new ArrayList<Map<String, Object>>();
    var container = aContainer();
    for (int i = 0; i < 501; i++) {
      many.add(reading("MIX", container, 1));
    }
    refused(handOver(carried, id, handoverOf(carried, many)), 400, "request-invalid");
    handOver(carried, id, handoverOf(carried, many.subList(0, 500)))
        .statusCode(200)
        .body("lines.stationGrams", contains(500));
    var unknown = new ArrayList<UUID>();
    for (int i = 0; i < 501; i++) {
      unknown.add(UUID.randomUUID());
    }
    refused(
        handOver(carried, UUID.randomUUID(), with(fine(carried), "weighingIds", unknown)),
        400,
        "request-invalid");
  }

  @Test
  void the_scale_of_a_reading_must_be_able_to_say_it() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var good = reading("MIX", aContainer(), 1_000);
    refused(
        handOver(carried, id, handoverOf(carried, with(good, "scaleId", UUID.randomUUID()))),
        400,
        "scale-not-found");
    refused(
        handOver(carried, id, handoverOf(carried, with(good, "scaleId", scale("TINY-D2"))))
            .body("errors.field", contains("readings[0].grams")),
        409,
        "scale-expired");
    var heavy = with(with(good, "grams", 300_100), "scaleId", scale("TINY-S1"));
    refused(
        handOver(carried, id, handoverOf(carried, List.of(good, heavy)))
            .body("errors.field", contains("readings[1].grams")),
        400,
        "weight-above-scale");
    assertThat(custodyOf(carried)).isEqualTo(1_000);
    handOver(carried, id, handoverOf(carried, with(good, "scaleId", scale("TINY-S1"))))
        .statusCode(200);
    assertThat(
            world.<UUID>one(
                "select scale_id from custody.handover_reading where handover_id = $1",
                Tuple.of(id),
                row -> row.getUUID(0)))
        .isEqualTo(scale("TINY-S1"));
  }

  @Test
  void readings_are_kept_in_the_order_in_which_they_were_said() {
    var carried = chain.aCollectorCarrying("MIX", 600);
    var later = aContainer();
    var readings = List.of(reading("MIX", "Z-" + later, 100), reading("MIX", "A-" + later, 500));
    handOver(carried, id, handoverOf(carried, readings)).statusCode(200);
    var kept =
        world.one(
            """
            select string_agg(r.grams || ' in ' || f.container_code, ', ' order by r.position)
            from custody.handover_reading r join custody.fill f on f.id = r.fill_id
            where r.handover_id = $1
            """,
            Tuple.of(id),
            row -> row.getString(0));
    assertThat(kept).isEqualTo("100 in Z-" + later + ", 500 in A-" + later);
  }

  @Test
  void nobody_but_a_keeper_of_the_collectors_station_takes_over() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    for (Actor stranger :
        List.of(
            world.aKeeperOf(world.anotherStation()),
            world.aDispatcher(),
            world.aDriverOf(carried.stationId()),
            world.aClerkOf(world.aCentre()),
            world.aResident())) {
      refused(
          stranger.given().body(fine(carried)).put("/api/v1/handovers/" + id).then(),
          403,
          "forbidden");
    }
    assertThat(custodyOf(carried)).isEqualTo(1_000);
    assertThat(yard.toldOf(id)).isEmpty();
  }

  @Test
  void a_collector_of_another_station_brings_nothing_here() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var foreign = world.aCollectorOf(world.anotherStation());
    refused(
        handOver(carried, id, with(fine(carried), "collectorId", foreign.id())), 403, "forbidden");
    refused(
        handOver(carried, id, with(fine(carried), "collectorId", UUID.randomUUID())),
        404,
        "person-not-found");
  }

  @Test
  void a_collector_who_has_left_still_hands_over_what_was_carried() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    world.close(carried.door().collector().id());
    handOver(carried, id, fine(carried))
        .statusCode(200)
        .body("lines.doorGrams", equalTo(List.of(1_000)));
    assertThat(custodyOf(carried)).isZero();
  }
}
