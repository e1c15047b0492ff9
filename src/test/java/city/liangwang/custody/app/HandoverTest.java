package city.liangwang.custody.app;

import static city.liangwang.testing.Chain.aContainer;
import static city.liangwang.testing.Chain.because;
import static city.liangwang.testing.Chain.handOver;
import static city.liangwang.testing.Chain.handoverOf;
import static city.liangwang.testing.Chain.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Carried;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoverTest {

  @Inject Chain chain;
  @Inject World world;
  @Inject Books books;

  private final UUID id = UUID.randomUUID();

  private ValidatableResponse reverse(Actor person, UUID handover) {
    return person
        .given()
        .body(Map.of("reason", "读错了秤"))
        .put("/api/v1/handovers/" + handover + "/reversals/" + UUID.randomUUID())
        .then();
  }

  private long custodyOf(Carried carried) {
    return books.grams(
        carried.door().collector().id(), AccountKind.COLLECTOR_CUSTODY, carried.materialCode());
  }

  private long differenceOf(Carried carried) {
    return books.grams(
        carried.door().collector().id(), AccountKind.COLLECTOR_DIFFERENCE, carried.materialCode());
  }

  private long stockOf(Carried carried) {
    return books.grams(carried.stationId(), AccountKind.STATION_STOCK, carried.materialCode());
  }

  @Test
  void the_difference_to_the_door_stays_with_the_collector() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var stock = stockOf(carried);

    handOver(carried, id, handoverOf(carried, reading("MIX", aContainer(), 9_900)))
        .statusCode(200)
        .body("lines[0].doorGrams", equalTo(10_000))
        .body("lines[0].stationGrams", equalTo(9_900))
        .body("lines[0].differenceGrams", equalTo(100));

    assertThat(custodyOf(carried)).isZero();
    assertThat(differenceOf(carried)).isEqualTo(100);
    assertThat(stockOf(carried)).isEqualTo(stock + 9_900);
  }

  @Test
  void a_station_may_weigh_more_than_the_door() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    handOver(carried, id, handoverOf(carried, reading("MIX", aContainer(), 10_300)))
        .statusCode(200);
    assertThat(custodyOf(carried)).isZero();
    assertThat(differenceOf(carried)).isEqualTo(-300);
  }

  @Test
  void the_same_again_is_the_same_hand_over() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var body = handoverOf(carried, reading("MIX", aContainer(), 9_900));
    handOver(carried, id, body).statusCode(200);
    var stock = stockOf(carried);

    handOver(carried, id, body).statusCode(200).body("id", equalTo(id.toString()));

    assertThat(stockOf(carried)).isEqualTo(stock);
  }

  @Test
  void the_same_id_with_another_weight_is_a_conflict_and_changes_nothing() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var container = aContainer();
    handOver(carried, id, handoverOf(carried, reading("MIX", container, 9_900))).statusCode(200);
    var stock = stockOf(carried);

    handOver(carried, id, handoverOf(carried, reading("MIX", container, 9_800)))
        .statusCode(409)
        .body("code", equalTo("id-reused"));

    assertThat(stockOf(carried)).isEqualTo(stock);
  }

  @Test
  void of_eight_hand_overs_of_the_same_goods_at_once_one_succeeds() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var stock = stockOf(carried);

    var codes =
        AtOnce.eight(
            any ->
                handOver(
                        carried,
                        UUID.randomUUID(),
                        handoverOf(carried, reading("MIX", aContainer(), 9_900)))
                    .extract()
                    .statusCode());

    assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(stockOf(carried)).isEqualTo(stock + 9_900);
    assertThat(custodyOf(carried)).isZero();
  }

  @Test
  void goods_that_were_handed_over_are_not_handed_over_again() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    handOver(carried, id, handoverOf(carried, reading("MIX", aContainer(), 9_900))).statusCode(200);

    handOver(carried, UUID.randomUUID(), handoverOf(carried, reading("MIX", aContainer(), 9_900)))
        .statusCode(409)
        .body("code", equalTo("weighing-handed-over"));
  }

  @Test
  void a_container_holds_one_material() {
    var first = chain.aCollectorCarrying("MIX", 1_000);
    var container = aContainer();
    handOver(first, id, handoverOf(first, reading("MIX", container, 1_000))).statusCode(200);

    var second = chain.aCollectorCarrying("MIX", 2_000);
    var body = because("分错了袋", handoverOf(second, reading("P1", container, 2_000)));
    handOver(second, UUID.randomUUID(), body)
        .statusCode(409)
        .body("code", equalTo("container-other-material"));
    assertThat(custodyOf(second)).isEqualTo(2_000);
  }

  @Test
  void nothing_found_is_a_difference_of_everything() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    handOver(carried, id, because("全部丢失", handoverOf(carried))).statusCode(200);
    assertThat(differenceOf(carried)).isEqualTo(1_000);
  }

  @Test
  void an_unknown_material_is_refused_at_its_field() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    handOver(carried, id, handoverOf(carried, reading("NONE", aContainer(), 1_000)))
        .statusCode(400)
        .body("code", equalTo("material-unknown"));
    assertThat(custodyOf(carried)).isEqualTo(1_000);
  }

  @Test
  void a_reading_that_is_not_on_the_scales_interval_is_refused() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var scale =
        world.one(
            "select id from catalog.scale where serial = 'TINY-S1'",
            io.vertx.mutiny.sqlclient.Tuple.tuple(),
            row -> row.getUUID(0));
    var reading = new HashMap<>(reading("MIX", aContainer(), 950));
    reading.put("scaleId", scale);

    handOver(carried, id, handoverOf(carried, reading))
        .statusCode(400)
        .body("code", equalTo("weight-not-on-interval"))
        .body("errors.field", contains("readings[0].grams"));
  }

  @Test
  void the_goods_of_another_collector_are_not_found() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var other = chain.aCollectorCarrying("MIX", 1_000);
    var body = new HashMap<>(handoverOf(carried, reading("MIX", aContainer(), 1_000)));
    body.put("collectorId", other.door().collector().id());

    handOver(carried, id, body).statusCode(404).body("code", equalTo("weighing-not-found"));
  }

  @Test
  void the_goods_of_another_stations_collector_stay_with_the_collector() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    world
        .aKeeperOf(world.anotherStation())
        .given()
        .body(handoverOf(carried, reading("MIX", aContainer(), 1_000)))
        .put("/api/v1/handovers/" + id)
        .then()
        .statusCode(403);
    assertThat(custodyOf(carried)).isEqualTo(1_000);
  }

  @Test
  void a_dispatcher_of_another_district_reverses_nothing() {
    var stored = chain.aFullContainer("MIX", 1_000);
    var stranger = world.aDispatcherElsewhere();
    reverse(stranger, stored.handoverId()).statusCode(403);
    stranger.given().get("/api/v1/handovers/" + stored.handoverId()).then().statusCode(403);
  }

  @Test
  void only_keepers_take_over() {
    var carried = chain.aCollectorCarrying("MIX", 1_000);
    var body = handoverOf(carried, reading("MIX", aContainer(), 1_000));
    carried
        .door()
        .collector()
        .given()
        .body(body)
        .put("/api/v1/handovers/" + id)
        .then()
        .statusCode(403);
    assertThat(custodyOf(carried)).isEqualTo(1_000);
  }

  @Test
  void a_reversal_gives_the_goods_back_to_the_collector() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var stock = stockOf(carried);
    handOver(carried, id, handoverOf(carried, reading("MIX", aContainer(), 9_900))).statusCode(200);

    reverse(carried.keeper(), id).statusCode(200).body("handoverId", equalTo(id.toString()));

    assertThat(custodyOf(carried)).isEqualTo(10_000);
    assertThat(differenceOf(carried)).isZero();
    assertThat(stockOf(carried)).isEqualTo(stock);
    reverse(carried.keeper(), id).statusCode(409).body("code", equalTo("handover-reversed"));
    handOver(carried, UUID.randomUUID(), handoverOf(carried, reading("MIX", aContainer(), 10_000)))
        .statusCode(200);
    assertThat(differenceOf(carried)).isZero();
  }

  @Test
  void a_heavy_hand_over_takes_a_second_person_to_reverse() {
    var carried = chain.aCollectorCarrying("MIX", 60_000);
    handOver(carried, id, handoverOf(carried, reading("MIX", aContainer(), 60_000)))
        .statusCode(200);

    reverse(carried.keeper(), id).statusCode(403).body("code", equalTo("second-person-required"));
    reverse(world.aDispatcher(), id).statusCode(200);
    assertThat(custodyOf(carried)).isEqualTo(60_000);
  }

  @Test
  void a_hand_over_that_is_on_a_truck_can_not_be_reversed() {
    var stored = chain.aFullContainer("MIX", 10_000);
    var planned = chain.aTrip(stored);
    Chain.load(planned, UUID.randomUUID()).statusCode(200);

    reverse(planned.keeper(), stored.handoverId())
        .statusCode(409)
        .body("code", equalTo("handover-loaded"));
  }

  @Test
  void keepers_see_their_own_stations_hand_overs_only() {
    var stored = chain.aFullContainer("MIX", 1_000);
    var carried = stored.carried();
    carried
        .keeper()
        .given()
        .get("/api/v1/handovers/" + stored.handoverId())
        .then()
        .statusCode(200)
        .body("reversalId", equalTo(null));
    carried
        .keeper()
        .given()
        .get("/api/v1/handovers")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(stored.handoverId().toString()));
    world
        .aKeeperOf(world.anotherStation())
        .given()
        .get("/api/v1/handovers/" + stored.handoverId())
        .then()
        .statusCode(403);
  }

  @Test
  void pages_follow_each_other_without_gap() {
    var stored = chain.aFullContainer("MIX", 1_000);
    chain.aFullContainer("MIX", 1_000);
    var keeper = stored.carried().keeper();
    var first = keeper.given().get("/api/v1/handovers?size=1").then().statusCode(200);
    var cursor = first.body("next", notNullValue()).extract().<String>path("next");
    var firstId = first.extract().<String>path("items[0].id");

    var second =
        keeper
            .given()
            .queryParam("cursor", cursor)
            .queryParam("size", 1)
            .get("/api/v1/handovers")
            .then()
            .statusCode(200)
            .extract()
            .<String>path("items[0].id");

    assertThat(second).isNotEqualTo(firstId);
    keeper
        .given()
        .queryParam("cursor", "bm90IGEgY3Vyc29y")
        .get("/api/v1/handovers")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
  }

  @Test
  void stock_and_containers_show_what_stands_at_the_station() {
    var stored = chain.aFullContainer("MIX", 1_200);
    var keeper = stored.carried().keeper();
    keeper
        .given()
        .get("/api/v1/station/containers")
        .then()
        .statusCode(200)
        .body("find { it.containerCode == '" + stored.container() + "' }.grams", equalTo(1_200));
    keeper
        .given()
        .get("/api/v1/station/stock")
        .then()
        .statusCode(200)
        .body("find { it.materialCode == 'MIX' }.grams", equalTo((int) stockOf(stored.carried())));
  }
}
