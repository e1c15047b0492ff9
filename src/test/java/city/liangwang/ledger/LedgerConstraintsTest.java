package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.a_purchase_for;
import static city.liangwang.ledger.Examples.moneyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.PgException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold in the database itself, against anybody who writes past the ledger's function. */
class LedgerConstraintsTest {

  private static final UUID RESIDENT = UUID.randomUUID();

  private static LedgerDatabase books;

  @BeforeAll
  static void open() {
    books = LedgerDatabase.fresh();
    books.post(a_purchase_for(RESIDENT, 100));
  }

  @AfterAll
  static void nothing_came_through() {
    assertThat(books.balance(moneyOf(RESIDENT))).isEqualTo(100);
    assertThat(books.run("select * from ledger.findings()")).isEmpty();
    books.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.transfer set at = now()",
        "update ledger.leg set amount = amount + 1",
        "update ledger.account set owner = gen_random_uuid()",
        "update ledger.balance set amount = amount + 1",
        "update ledger.check_run set result = 'ok'",
        "delete from ledger.transfer",
        "delete from ledger.leg",
        "delete from ledger.account",
        "delete from ledger.balance",
        "delete from ledger.check_run",
        "truncate ledger.leg",
        "truncate ledger.transfer cascade",
        "truncate ledger.account cascade",
        "truncate ledger.balance",
        "truncate ledger.check_run",
        "insert into ledger.balance (account_id, amount) values (1, 5)",
      })
  void nothing_that_is_booked_changes(String statement) {
    refused("LW001", null, statement);
  }

  @Test
  void a_transfer_has_legs() {
    refused("LW102", "transfer_has_legs", aTransfer());
  }

  @Test
  void legs_of_one_transfer_sum_to_zero() {
    refused("LW102", "legs_sum_to_zero", withLegs("(1, 1, -5), (2, 2, 6)"));
    refused("LW102", "legs_sum_to_zero", withLegs("(1, 2, 6)"));
  }

  @Test
  void no_leg_is_added_to_a_transfer_that_is_booked() {
    refused(
        "LW102",
        "legs_come_together",
        "insert into ledger.leg (transfer, position, account_id, amount)"
            + " select max(sequence), p, p - 2, case p when 3 then -1 else 1 end"
            + " from ledger.transfer, (values (3), (4)) as v (p) group by p");
    refused(
        "23505",
        "leg_pkey",
        "insert into ledger.leg (transfer, position, account_id, amount)"
            + " select max(sequence), p, p, case p when 1 then -1 else 1 end"
            + " from ledger.transfer, (values (1), (2)) as v (p) group by p");
  }

  @Test
  void a_leg_belongs_to_a_transfer_and_an_account() {
    refused(
        "LW102",
        "leg_has_transfer",
        "insert into ledger.leg (transfer, position, account_id, amount)"
            + " values (999999, 1, 1, -5), (999999, 2, 2, 5)");
    refused("LW102", "leg_has_account", withLegs("(1, 1, -5), (2, 999999, 5)"));
  }

  @Test
  void no_leg_moves_nothing_and_none_moves_too_much() {
    refused("23514", "leg_amount_check", withLegs("(1, 1, 0), (2, 2, 0)"));
    refused(
        "23514",
        "leg_amount_range",
        withLegs("(1, 1, -1000000000000001), (2, 2, 1000000000000001)"));
  }

  @Test
  void floors_hold_against_any_leg() {
    refused("LW101", "balance_floor", withLegs("(1, 1, 101), (2, 2, -101)"));
  }

  @Test
  void an_account_counts_something_that_is_known() {
    refused(
        "23514",
        "account_unit_check",
        "insert into ledger.account (owner, kind, unit)"
            + " values (gen_random_uuid(), 'RESIDENT_MONEY', 'USD')");
    refused(
        "23503",
        "account_kind_fkey",
        "insert into ledger.account (owner, kind, unit)"
            + " values (gen_random_uuid(), 'PIGGY_BANK', 'CNY')");
  }

  @Test
  void balances_follow_the_legs_whoever_wrote_them() {
    books.run(withLegs("(1, 1, -7), (2, 2, 7)"));
    assertThat(books.balance(moneyOf(RESIDENT))).isEqualTo(107);

    books.run(withLegs("(1, 1, 7), (2, 2, -7)"));
    assertThat(books.balance(moneyOf(RESIDENT))).isEqualTo(100);
  }

  private static String aTransfer() {
    return "insert into ledger.transfer (id, cause_kind, cause_id, at, person_id)"
        + " values (gen_random_uuid(), 'test', gen_random_uuid(), now(), gen_random_uuid())"
        + " returning sequence";
  }

  /** Legs as (position, account, amount), with their transfer, in one statement. */
  private static String withLegs(String legs) {
    return "with t as ("
        + aTransfer()
        + ") insert into ledger.leg (transfer, position, account_id, amount)"
        + " select t.sequence, v.position, v.account_id, v.amount"
        + " from t, (values "
        + legs
        + ") as v (position, account_id, amount)";
  }

  private static void refused(String state, @Nullable String constraint, String statement) {
    assertThatThrownBy(() -> books.run(statement))
        .isInstanceOfSatisfying(
            PgException.class,
            refusal -> {
              assertThat(refusal.getSqlState()).isEqualTo(state);
              assertThat(refusal.getConstraint()).isEqualTo(constraint);
            });
  }
}
