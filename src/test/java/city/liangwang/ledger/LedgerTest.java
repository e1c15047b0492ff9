package city.liangwang.ledger;

import static city.liangwang.ledger.AccountKind.CENTRE_CONVERSION;
import static city.liangwang.ledger.AccountKind.CENTRE_INTAKE;
import static city.liangwang.ledger.AccountKind.COLLECTOR_CUSTODY;
import static city.liangwang.ledger.AccountKind.COMMUNITY_SOURCE;
import static city.liangwang.ledger.AccountKind.LOT;
import static city.liangwang.ledger.AccountKind.STATION_STOCK;
import static city.liangwang.ledger.Examples.FINANCE;
import static city.liangwang.ledger.Examples.NOON;
import static city.liangwang.ledger.Examples.PURCHASES;
import static city.liangwang.ledger.Examples.a_cause;
import static city.liangwang.ledger.Examples.a_hold_on;
import static city.liangwang.ledger.Examples.a_purchase_for;
import static city.liangwang.ledger.Examples.a_reversal_of;
import static city.liangwang.ledger.Examples.a_transfer;
import static city.liangwang.ledger.Examples.glassIn;
import static city.liangwang.ledger.Examples.heldMoneyOf;
import static city.liangwang.ledger.Examples.moneyOf;
import static city.liangwang.ledger.Examples.paperIn;
import static city.liangwang.ledger.LedgerDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static LedgerDatabase books;

  private final UUID resident = UUID.randomUUID();
  private final UUID community = UUID.randomUUID();
  private final UUID collector = UUID.randomUUID();

  @BeforeAll
  static void open() {
    books = LedgerDatabase.fresh();
  }

  @AfterAll
  static void everything_still_balances() {
    assertThat(books.run("select * from ledger.findings()")).isEmpty();
    books.close();
  }

  @Test
  void the_table_of_account_kinds_says_the_same_as_the_enum() {
    Map<String, Boolean> table = new HashMap<>();
    books
        .run("select code, has_floor from ledger.account_kind")
        .forEach(row -> table.put(row.getString(0), row.getBoolean(1)));

    assertThat(table)
        .isEqualTo(
            Arrays.stream(AccountKind.values())
                .collect(Collectors.toMap(AccountKind::name, AccountKind::hasFloor)));
  }

  @Test
  void a_bag_moves_grams_and_fen_and_points_at_once() {
    var points = new AccountKey(resident, AccountKind.RESIDENT_POINTS, LedgerUnit.POINTS);
    var bag =
        a_transfer()
            .move(
                paperIn(community, COMMUNITY_SOURCE), paperIn(collector, COLLECTOR_CUSTODY), 5_200)
            .move(PURCHASES, moneyOf(resident), 416)
            .move(AccountKey.operator(AccountKind.POINTS_BUDGET, LedgerUnit.POINTS), points, 5)
            .build();

    books.post(bag);

    assertThat(books.balance(paperIn(collector, COLLECTOR_CUSTODY))).isEqualTo(5_200);
    assertThat(books.balance(paperIn(community, COMMUNITY_SOURCE))).isEqualTo(-5_200);
    assertThat(books.balance(moneyOf(resident))).isEqualTo(416);
    assertThat(books.balance(points)).isEqualTo(5);
  }

  @Test
  void an_account_that_was_never_used_holds_nothing() {
    assertThat(books.balance(moneyOf(UUID.randomUUID()))).isZero();
    assertThat(books.balance(paperIn(UUID.randomUUID(), COMMUNITY_SOURCE))).isZero();
  }

  @Test
  void a_transfer_is_read_as_it_was_posted() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);

    assertThat(await(books.ledger().get(books.pool(), purchase.id()))).isEqualTo(purchase);
  }

  @Test
  void a_transfer_that_is_not_there_is_not_found() {
    refused(
        LedgerProblem.TRANSFER_NOT_FOUND,
        () -> await(books.ledger().get(books.pool(), UUID.randomUUID())));
  }

  @Test
  void posting_nothing_is_nothing() {
    books.post();
  }

  @Test
  void the_same_transfer_again_changes_nothing() {
    var purchase = a_purchase_for(resident, 100);

    books.post(purchase);
    books.post(purchase);
    books.post(purchase, a_purchase_for(resident, 11));

    assertThat(books.balance(moneyOf(resident))).isEqualTo(111);
  }

  @Test
  void the_same_legs_in_another_order_are_the_same() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);

    var turned = new ArrayList<>(purchase.legs());
    Collections.reverse(turned);
    books.post(
        new Transfer(purchase.id(), purchase.cause(), NOON, FINANCE, purchase.reverses(), turned));

    assertThat(books.balance(moneyOf(resident))).isEqualTo(100);
  }

  @Test
  void the_same_id_with_other_legs_is_refused_and_changes_nothing() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);
    var other =
        Transfer.of(purchase.id(), purchase.cause(), NOON, FINANCE)
            .move(PURCHASES, moneyOf(resident), 101)
            .build();

    refused(LedgerProblem.TRANSFER_DIFFERS, () -> books.post(a_purchase_for(resident, 7), other));

    assertThat(books.balance(moneyOf(resident))).isEqualTo(100);
  }

  @Test
  void the_same_id_for_another_cause_is_refused() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);
    var other = new Transfer(purchase.id(), a_cause(), NOON, FINANCE, null, purchase.legs());

    refused(LedgerProblem.TRANSFER_DIFFERS, () -> books.post(other));
  }

  @Test
  void the_same_transfer_eight_times_at_once_is_booked_once() {
    var purchase = a_purchase_for(resident, 100);

    var eight = Stream.generate(() -> books.postLater(purchase)).limit(8).toList();
    await(Uni.join().all(eight).andFailFast());

    assertThat(books.balance(moneyOf(resident))).isEqualTo(100);
  }

  @Test
  void one_id_may_not_come_twice_in_one_posting() {
    var purchase = a_purchase_for(resident, 100);

    assertThatThrownBy(() -> books.post(purchase, purchase))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_gives_what_he_does_not_hold() {
    books.post(a_purchase_for(resident, 100));
    var tooMuch = a_transfer().move(moneyOf(resident), PURCHASES, 101).build();

    refused(LedgerProblem.NOT_ENOUGH, () -> books.post(a_purchase_for(community, 9), tooMuch))
        .hasMessageContaining("RESIDENT_MONEY")
        .hasMessageContaining(resident.toString())
        .hasMessageContaining("holds 100 CNY")
        .hasMessageContaining("101");

    assertThat(books.balance(moneyOf(resident))).isEqualTo(100);
    assertThat(books.balance(moneyOf(community))).isZero();
  }

  @Test
  void all_of_it_may_be_given() {
    books.post(a_purchase_for(resident, 100));

    books.post(a_transfer().move(moneyOf(resident), PURCHASES, 100).build());

    assertThat(books.balance(moneyOf(resident))).isZero();
  }

  @Test
  void transfers_of_one_posting_may_pass_through_a_floor_together() {
    var first = a_purchase_for(resident, 100);
    books.post(first);
    books.post(a_transfer().move(moneyOf(resident), PURCHASES, 80).build());

    books.post(a_reversal_of(first), a_purchase_for(resident, 90));

    assertThat(books.balance(moneyOf(resident))).isEqualTo(10);
  }

  @Test
  void a_reversal_restores_what_was() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);

    var reversal = a_reversal_of(purchase);
    books.post(reversal);
    books.post(reversal);

    assertThat(books.balance(moneyOf(resident))).isZero();
    assertThat(await(books.ledger().get(books.pool(), reversal.id())).reverses())
        .isEqualTo(purchase.id());
  }

  @Test
  void a_transfer_is_reversed_once() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase, a_purchase_for(resident, 900));
    books.post(a_reversal_of(purchase));

    refused(LedgerProblem.ALREADY_REVERSED, () -> books.post(a_reversal_of(purchase)));

    assertThat(books.balance(moneyOf(resident))).isEqualTo(900);
  }

  @Test
  void eight_reversals_at_once_undo_once() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase, a_purchase_for(resident, 900));

    var eight =
        Stream.generate(() -> a_reversal_of(purchase))
            .limit(8)
            .map(
                reversal ->
                    books
                        .postLater(reversal)
                        .map(done -> true)
                        .onFailure(Problem.class)
                        .recoverWithItem(false))
            .toList();
    var booked = await(Uni.join().all(eight).andFailFast());

    assertThat(booked).containsOnlyOnce(true);
    assertThat(books.balance(moneyOf(resident))).isEqualTo(900);
  }

  @Test
  void what_was_never_booked_is_not_reversed() {
    refused(
        LedgerProblem.TRANSFER_NOT_FOUND,
        () -> books.post(a_reversal_of(a_purchase_for(resident, 100))));
  }

  @Test
  void a_reversal_is_refused_when_the_goods_are_gone() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);
    books.post(a_transfer().move(moneyOf(resident), PURCHASES, 1).build());

    refused(LedgerProblem.NOT_ENOUGH, () -> books.post(a_reversal_of(purchase)));
  }

  @Test
  void sorting_turns_one_material_into_others_of_the_same_mass() {
    var centre = UUID.randomUUID();
    books.post(
        a_transfer()
            .move(paperIn(community, COMMUNITY_SOURCE), paperIn(centre, CENTRE_INTAKE), 1_000)
            .build());

    books.post(
        a_transfer()
            .move(paperIn(centre, CENTRE_INTAKE), paperIn(centre, CENTRE_CONVERSION), 1_000)
            .move(glassIn(centre, CENTRE_CONVERSION), glassIn(centre, LOT), 1_000)
            .build());

    assertThat(books.balance(glassIn(centre, LOT))).isEqualTo(1_000);
  }

  @Test
  void sorting_makes_no_mass() {
    var centre = UUID.randomUUID();
    books.post(
        a_transfer()
            .move(paperIn(community, COMMUNITY_SOURCE), paperIn(centre, CENTRE_INTAKE), 1_000)
            .build());
    var heavier =
        a_transfer()
            .move(paperIn(centre, CENTRE_INTAKE), paperIn(centre, CENTRE_CONVERSION), 1_000)
            .move(glassIn(centre, CENTRE_CONVERSION), glassIn(centre, LOT), 1_001)
            .build();

    brokenRule("conversion_keeps_mass", () -> books.post(heavier));
  }

  @Test
  void legs_that_do_not_sum_to_zero_are_a_bug() {
    var lopsided =
        new Transfer(
            UUID.randomUUID(),
            a_cause(),
            NOON,
            FINANCE,
            null,
            List.of(new Leg(PURCHASES, -5), new Leg(moneyOf(resident), 6)));

    brokenRule("legs_sum_to_zero", () -> books.post(lopsided));
  }

  @Test
  void grams_of_one_material_are_no_grams_of_another() {
    var swapped =
        new Transfer(
            UUID.randomUUID(),
            a_cause(),
            NOON,
            FINANCE,
            null,
            List.of(
                new Leg(paperIn(community, COMMUNITY_SOURCE), -5),
                new Leg(glassIn(collector, COLLECTOR_CUSTODY), 5)));

    brokenRule("legs_sum_to_zero", () -> books.post(swapped));
  }

  @Test
  void a_reversal_that_is_not_the_opposite_is_a_bug() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);
    var half =
        new Transfer(
            UUID.randomUUID(),
            a_cause(),
            NOON,
            FINANCE,
            purchase.id(),
            List.of(new Leg(PURCHASES, 50), new Leg(moneyOf(resident), -50)));

    brokenRule("reversal_is_opposite", () -> books.post(half));
  }

  @Test
  void more_than_the_books_can_hold_is_refused_and_not_a_bug() {
    for (long tooMuch : new long[] {Leg.AMOUNT_MAX + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      refused(
          LedgerProblem.AMOUNT_TOO_LARGE,
          () -> a_transfer().move(PURCHASES, moneyOf(resident), tooMuch));
    }
  }

  @Test
  void a_balance_that_overflows_is_refused_and_not_a_bug() {
    var rich = a_transfer().move(PURCHASES, moneyOf(resident), Leg.AMOUNT_MAX);
    for (int i = 0; i < 9_300; i++) {
      rich.move(PURCHASES, moneyOf(resident), Leg.AMOUNT_MAX);
    }

    refused(LedgerProblem.AMOUNT_TOO_LARGE, () -> books.post(rich.build()));
  }

  @Test
  void balances_of_an_owner_come_by_unit_and_without_zeros() {
    var station = UUID.randomUUID();
    var paper = paperIn(station, STATION_STOCK);
    var glass = glassIn(station, STATION_STOCK);
    books.post(
        a_transfer()
            .move(paperIn(community, COMMUNITY_SOURCE), paper, 700)
            .move(glassIn(community, COMMUNITY_SOURCE), glass, 300)
            .build());
    books.post(a_transfer().move(glass, glassIn(community, COMMUNITY_SOURCE), 300).build());

    assertThat(await(books.ledger().balances(books.pool(), station, STATION_STOCK)))
        .isEqualTo(Map.of(paper.unit(), 700L));
    assertThat(await(books.ledger().balances(books.pool(), community, COMMUNITY_SOURCE)))
        .isEqualTo(Map.of(paper.unit(), -700L));
  }

  @Test
  void a_hold_sets_aside_what_there_is_and_no_more() {
    books.post(a_purchase_for(resident, 100));

    assertThat(hold(a_hold_on(moneyOf(resident), 30))).isEqualTo(30);
    assertThat(hold(a_hold_on(moneyOf(resident), 300))).isEqualTo(70);
    assertThat(hold(a_hold_on(moneyOf(resident), 300))).isZero();

    assertThat(books.balance(moneyOf(resident))).isZero();
    assertThat(books.balance(heldMoneyOf(resident))).isEqualTo(100);
  }

  @Test
  void a_hold_on_an_account_that_was_never_used_sets_nothing_aside() {
    assertThat(hold(a_hold_on(moneyOf(resident), 30))).isZero();
  }

  @Test
  void the_same_hold_again_answers_the_same() {
    books.post(a_purchase_for(resident, 100));
    var hold = a_hold_on(moneyOf(resident), 80);

    assertThat(hold(hold)).isEqualTo(80);
    assertThat(hold(hold)).isEqualTo(80);

    assertThat(books.balance(heldMoneyOf(resident))).isEqualTo(80);
  }

  @Test
  void eight_holds_at_once_set_aside_no_more_than_there_is() {
    books.post(a_purchase_for(resident, 100));

    var eight =
        Stream.generate(() -> a_hold_on(moneyOf(resident), 30))
            .limit(8)
            .map(hold -> books.pool().withTransaction(tx -> books.ledger().hold(tx, hold)))
            .toList();
    var held = await(Uni.join().all(eight).andFailFast());

    assertThat(held.stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
    assertThat(books.balance(moneyOf(resident))).isZero();
  }

  @Test
  void a_hold_that_is_void_gives_everything_back() {
    books.post(a_purchase_for(resident, 100));
    var hold = a_hold_on(moneyOf(resident), 80);
    hold(hold);

    settle(hold);

    assertThat(books.balance(moneyOf(resident))).isEqualTo(100);
    assertThat(books.balance(heldMoneyOf(resident))).isZero();
  }

  @Test
  void a_hold_is_consumed_in_part_and_the_rest_comes_back() {
    books.post(a_purchase_for(resident, 100));
    var hold = a_hold_on(moneyOf(resident), 80);
    hold(hold);

    settle(hold, a_transfer().move(moneyOf(resident), PURCHASES, 50).build());

    assertThat(books.balance(moneyOf(resident))).isEqualTo(50);
    assertThat(books.balance(heldMoneyOf(resident))).isZero();
  }

  @Test
  void a_hold_ends_once() {
    books.post(a_purchase_for(resident, 100));
    var hold = a_hold_on(moneyOf(resident), 80);
    hold(hold);
    hold(a_hold_on(moneyOf(resident), 20));
    settle(hold);

    refused(LedgerProblem.ALREADY_REVERSED, () -> settle(hold));
  }

  @Test
  void only_what_can_be_frozen_is_held() {
    assertThatThrownBy(() -> a_hold_on(paperIn(collector, COLLECTOR_CUSTODY), 1).held())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> a_hold_on(moneyOf(resident), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_statement_is_paged_from_the_last_movement_back() {
    var other = UUID.randomUUID();
    for (int fen = 1; fen <= 5; fen++) {
      books.post(a_purchase_for(resident, fen));
      books.post(a_purchase_for(other, 1_000));
    }
    hold(a_hold_on(moneyOf(resident), 4));
    var accounts = List.of(moneyOf(resident), heldMoneyOf(resident));

    var amounts = new ArrayList<Long>();
    String cursor = null;
    int pages = 0;
    do {
      var page = await(books.ledger().statement(books.pool(), accounts, 3, cursor));
      page.items().forEach(movement -> amounts.add(movement.amount()));
      cursor = page.next();
      pages++;
    } while (cursor != null);

    assertThat(amounts).containsExactly(4L, -4L, 5L, 4L, 3L, 2L, 1L);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void a_statement_names_the_cause_and_what_was_reversed() {
    var purchase = a_purchase_for(resident, 100);
    books.post(purchase);
    var reversal = a_reversal_of(purchase);
    books.post(reversal);

    var page = await(books.ledger().statement(books.pool(), List.of(moneyOf(resident)), 10, null));

    assertThat(page.next()).isNull();
    assertThat(page.items())
        .containsExactly(
            new Movement(
                reversal.id(),
                reversal.cause(),
                reversal.at(),
                FINANCE,
                purchase.id(),
                moneyOf(resident),
                -100),
            new Movement(
                purchase.id(), purchase.cause(), NOON, FINANCE, null, moneyOf(resident), 100));
  }

  @Test
  void all_grams_together_are_nothing_and_all_fen_too() {
    books.post(
        a_purchase_for(resident, 123),
        a_transfer()
            .move(paperIn(community, COMMUNITY_SOURCE), paperIn(collector, COLLECTOR_CUSTODY), 77)
            .build());

    var sums =
        await(books.ledger().totals(books.pool())).stream()
            .collect(Collectors.groupingBy(Total::counts, Collectors.summingLong(Total::amount)));

    assertThat(sums).containsEntry(Total.Counts.GRAMS, 0L).containsEntry(Total.Counts.FEN, 0L);
  }

  private long hold(Hold hold) {
    return books.inTransaction(tx -> books.ledger().hold(tx, hold));
  }

  private void settle(Hold hold, Transfer... then) {
    books.inTransaction(
        tx ->
            books
                .ledger()
                .settle(
                    tx,
                    hold.id(),
                    UUID.randomUUID(),
                    hold.cause(),
                    NOON.plusSeconds(9),
                    FINANCE,
                    List.of(then)));
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
      ProblemType type, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private static void brokenRule(String constraint, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PgException.class,
            refusal -> {
              assertThat(refusal.getSqlState()).isEqualTo("LW102");
              assertThat(refusal.getConstraint()).isEqualTo(constraint);
            });
  }
}
