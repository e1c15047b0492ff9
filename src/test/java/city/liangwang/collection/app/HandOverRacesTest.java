package city.liangwang.collection.app;

import static city.liangwang.collection.Acts.correct;
import static city.liangwang.collection.Acts.get;
import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weighed;
import static city.liangwang.testing.Doors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.Weighings;
import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.Resident;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What custody may ask of weighings, alone and with others at the same moment. */
@QuarkusTest
class HandOverRacesTest {

  @Inject Doors doors;
  @Inject World world;
  @Inject PlainSql sql;
  @Inject Pool pool;
  @Inject Weighings weighings;

  private Resident resident;
  private Actor collector;

  @BeforeEach
  void a_collector() {
    resident = world.aResidentWithAnAddress();
    collector = world.aCollectorOf(resident.stationId());
  }

  @Test
  void of_eight_hand_overs_at_once_one_has_it() {
    var weighing = aWeighing(10_000);

    var answers = AtOnce.eight(i -> handOver(List.of(weighing), UUID.randomUUID()));

    assertThat(answers).containsOnlyOnce(Optional.empty());
    assertThat(answers.stream().flatMap(Optional::stream).distinct())
        .containsExactly(CollectionProblem.HANDED_OVER);
  }

  @Test
  void hand_overs_with_common_weighings_in_any_order_wait_and_do_not_deadlock() {
    var all = new ArrayList<UUID>();
    for (int i = 0; i < 6; i++) {
      all.add(aWeighing(1_000));
    }

    var answers =
        AtOnce.eight(
            i -> {
              var mine = new ArrayList<>(all);
              Collections.rotate(mine, i);
              if (i % 2 == 0) {
                Collections.reverse(mine);
              }
              return handOver(mine, UUID.randomUUID());
            });

    assertThat(answers).containsOnlyOnce(Optional.empty());
    assertThat(
            sql.number(
                "select count(distinct handover_id) from collection.door_weighing"
                    + " where collector_id = $1",
                collector.id()))
        .isEqualTo(1);
  }

  @Test
  void one_that_is_gone_leaves_all_the_others_where_they_are() {
    var gone = aWeighing(1_000);
    var here = aWeighing(2_000);
    handOver(List.of(gone), UUID.randomUUID());

    assertThat(handOver(List.of(here, gone), UUID.randomUUID()))
        .contains(CollectionProblem.HANDED_OVER);
    get(collector, here).body("handedOver", equalTo(false));
  }

  @Test
  void nothing_is_handed_over_as_nothing() {
    var grams =
        pool.withTransaction(
                tx -> weighings.handOver(tx, collector.id(), List.of(), UUID.randomUUID()))
            .await()
            .indefinitely();

    assertThat(grams).isEmpty();
  }

  @Test
  void lines_and_weighings_of_one_material_are_one_sum() {
    var first = weighed(door(), List.of(typed("MIX", 1_000), typed("MIX", 2_000)));
    var second = aWeighing(4_000);
    var itemised = doors.aDoor(PickupKind.ITEMISED, resident, collector);
    var third = weighed(itemised, List.of(typed("P1", 500), with(typed("M1", 700), "pieces", 1)));

    var grams =
        pool.withTransaction(
                tx ->
                    weighings.handOver(
                        tx, collector.id(), List.of(first, second, third), UUID.randomUUID()))
            .await()
            .indefinitely();

    assertThat(grams).isEqualTo(Map.of("MIX", 7_000L, "P1", 500L, "M1", 700L));
  }

  @Test
  void a_correction_and_a_hand_over_at_once_agree_on_what_was_carried() {
    for (int round = 0; round < 4; round++) {
      var line = typed("MIX", 10_000);
      var weighing = weighed(door(), List.of(line));
      var dispatcher = world.aDispatcher();

      AtOnce.times(
          2,
          i ->
              i == 0
                  ? handOver(List.of(weighing), UUID.randomUUID())
                  : correct(
                          dispatcher,
                          weighing,
                          UUID.randomUUID(),
                          List.of(with(line, "grams", 9_000)))
                      .statusCode(200));

      get(collector, weighing)
          .body("version", equalTo(2))
          .body("totalGrams", equalTo(9_000))
          .body("handedOver", equalTo(true));
      // First corrected and then handed over, or the other way round: custody carries what it took.
      var carried =
          sql.number(
              "select carried_version from collection.door_weighing where id = $1", weighing);
      var difference =
          sql.number(
              """
              select coalesce(sum(l.amount), 0)::bigint from ledger.leg l
              join ledger.account a on a.id = l.account_id
              join ledger.transfer t on t.sequence = l.transfer
              join collection.door_weighing_version v on v.correction_id = t.cause_id
              where v.weighing_id = $1 and a.kind = 'COLLECTOR_DIFFERENCE'
              """,
              weighing);
      assertThat(difference).isEqualTo(carried == 2 ? 0 : -1_000);
    }
  }

  @Test
  void taking_back_what_nobody_handed_over_changes_nothing() {
    var weighing = aWeighing(1_000);
    handOver(List.of(weighing), UUID.randomUUID());

    takeBack(UUID.randomUUID());

    get(collector, weighing).body("handedOver", equalTo(true));
  }

  @Test
  void taking_back_gives_all_of_that_hand_over_and_nothing_of_another() {
    var first = aWeighing(1_000);
    var second = aWeighing(2_000);
    var third = aWeighing(3_000);
    var handover = UUID.randomUUID();
    handOver(List.of(first, second), handover);
    handOver(List.of(third), UUID.randomUUID());

    takeBack(handover);
    takeBack(handover);

    get(collector, first).body("handedOver", equalTo(false));
    get(collector, second).body("handedOver", equalTo(false));
    get(collector, third).body("handedOver", equalTo(true));
  }

  private Door door() {
    return doors.aDoor(PickupKind.MIXED_BAG, resident, collector);
  }

  private UUID aWeighing(long grams) {
    return weighed(door(), List.of(typed("MIX", grams)));
  }

  /** How it was refused, if it was. */
  private Optional<ProblemType> handOver(List<UUID> ids, UUID handover) {
    try {
      pool.withTransaction(tx -> weighings.handOver(tx, collector.id(), ids, handover))
          .await()
          .indefinitely();
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(problem.type());
    }
  }

  private void takeBack(UUID handover) {
    pool.withTransaction(tx -> weighings.takeBack(tx, handover)).await().indefinitely();
  }
}
