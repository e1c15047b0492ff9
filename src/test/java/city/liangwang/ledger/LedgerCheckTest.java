package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.NOON;
import static city.liangwang.ledger.Examples.PURCHASES;
import static city.liangwang.ledger.Examples.a_purchase_for;
import static city.liangwang.ledger.Examples.a_transfer;
import static city.liangwang.ledger.Examples.glassIn;
import static city.liangwang.ledger.Examples.moneyOf;
import static city.liangwang.ledger.Examples.paperIn;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.ledger.data.Checks;
import city.liangwang.ledger.domain.Check;
import city.liangwang.ledger.domain.Finding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check finds every kind of damage that somebody with all rights can do to the books. */
class LedgerCheckTest {

  private static final UUID RESIDENT = UUID.randomUUID();
  private static final UUID CENTRE = UUID.randomUUID();

  private static LedgerDatabase books;

  @BeforeAll
  static void open() {
    books = LedgerDatabase.fresh();
    books.post(a_purchase_for(RESIDENT, 100));
    books.post(a_transfer().move(moneyOf(RESIDENT), PURCHASES, 30).build());
    var community = UUID.randomUUID();
    books.post(
        a_transfer()
            .move(
                paperIn(community, AccountKind.COMMUNITY_SOURCE),
                paperIn(CENTRE, AccountKind.CENTRE_INTAKE),
                1_000)
            .build());
    books.post(
        a_transfer()
            .move(
                paperIn(CENTRE, AccountKind.CENTRE_INTAKE),
                paperIn(CENTRE, AccountKind.CENTRE_CONVERSION),
                1_000)
            .move(
                glassIn(CENTRE, AccountKind.CENTRE_CONVERSION),
                glassIn(CENTRE, AccountKind.LOT),
                1_000)
            .build());
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  void sound_books_have_no_finding() {
    var check = checkAfter();

    assertThat(check.passed()).isTrue();
    assertThat(check.transfers()).isEqualTo(4);
    assertThat(check.legs()).isEqualTo(10);
    assertThat(check.unexplainedGrams()).isZero();
    assertThat(check.unexplainedFen()).isZero();
  }

  @Test
  void a_leg_that_was_changed_is_found() {
    var check = checkAfter("update ledger.leg set amount = 103 where amount = 100");

    assertThat(check.passed()).isFalse();
    assertThat(check.findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("legs-sum-to-zero", "balance-equals-legs");
    assertThat(check.unexplainedFen()).isEqualTo(6);
    assertThat(check.unexplainedGrams()).isZero();
  }

  @Test
  void a_balance_that_was_changed_is_found() {
    var check = checkAfter("update ledger.balance set amount = 71 where amount = 70");

    assertThat(check.findings())
        .containsExactly(
            new Finding("balance-equals-legs", "RESIDENT_MONEY " + RESIDENT, "CNY", "1"));
    assertThat(check.unexplainedFen()).isEqualTo(1);
  }

  @Test
  void a_balance_that_is_missing_is_found() {
    var check = checkAfter("delete from ledger.balance where amount = 70");

    assertThat(check.findings()).extracting(Finding::amount).containsExactly("70");
  }

  @Test
  void a_floor_that_is_broken_is_found() {
    var check =
        checkAfter(
            "alter table ledger.balance drop constraint balance_floor",
            "update ledger.leg set amount = -amount * 2 where amount = 100",
            "update ledger.leg set amount = -amount * 2 where amount = -100",
            "update ledger.balance set amount = -230 where amount = 70");

    assertThat(check.findings())
        .containsExactly(new Finding("floor-holds", "RESIDENT_MONEY " + RESIDENT, "CNY", "230"));
  }

  @Test
  void mass_that_was_made_is_found() {
    var check =
        checkAfter(
            "update ledger.leg l set amount = sign(l.amount) * 1005 from ledger.account a"
                + " where a.id = l.account_id and a.unit = 'g:R0401'",
            "update ledger.balance set amount = 1005 where amount = 1000");

    assertThat(check.findings()).extracting(Finding::rule).containsExactly("conversion-keeps-mass");
    assertThat(check.unexplainedGrams()).isEqualTo(5);
  }

  @Test
  void a_leg_of_no_transfer_is_found() {
    var check =
        checkAfter(
            "insert into ledger.leg (transfer, position, account_id, amount)"
                + " select 999999, 1, id, 1 from ledger.account where kind = 'OPERATOR_PURCHASES'");

    assertThat(check.findings())
        .containsExactly(new Finding("leg-has-transfer-and-account", "leg 999999/1", "CNY", "1"));
  }

  @Test
  void a_transfer_without_legs_is_found() {
    var check =
        checkAfter(
            "insert into ledger.transfer (id, cause_kind, cause_id, at, person_id)"
                + " values (gen_random_uuid(), 'test', gen_random_uuid(), now(), gen_random_uuid())");

    assertThat(check.findings()).extracting(Finding::rule).containsExactly("transfer-has-legs");
  }

  @Test
  void a_check_is_kept_as_it_was() {
    var checks = new Checks();

    var broken =
        checkAfter(
            (tx, check) ->
                checks
                    .insert(tx, check)
                    .chain(() -> checks.findLatest(tx))
                    .invoke(latest -> assertThat(latest).contains(check)),
            "update ledger.balance set amount = 71 where amount = 70");

    assertThat(broken.findings()).hasSize(1);
  }

  private static Check checkAfter(String... damage) {
    return checkAfter((tx, check) -> Uni.createFrom().nullItem(), damage);
  }

  /** Does the damage with all triggers off, checks, and rolls everything back. */
  private static Check checkAfter(Then then, String... damage) {
    var found = new AtomicReference<Check>();
    var statements = "set local session_replication_role = replica; " + String.join("; ", damage);
    LedgerDatabase.await(
        books
            .pool()
            .withConnection(
                tx ->
                    tx.begin()
                        .chain(
                            begun ->
                                tx.query(statements)
                                    .execute()
                                    .chain(
                                        () -> new Checks().look(tx, UUID.randomUUID(), NOON, null))
                                    .call(check -> then.run(tx, check))
                                    .invoke(found::set)
                                    .chain(begun::rollback))));
    return Objects.requireNonNull(found.get());
  }

  /** Something else to do with the check before it is rolled back. */
  private interface Then {
    Uni<?> run(SqlConnection tx, Check check);
  }
}
