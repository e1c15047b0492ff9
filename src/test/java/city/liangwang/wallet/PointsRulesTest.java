package city.liangwang.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.testing.PlainSql;
import city.liangwang.wallet.domain.Purse;
import city.liangwang.wallet.spi.PointsRuleEntry;
import city.liangwang.wallet.spi.PointsRuleLoading;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a visit earns, from when until when, and on which accounts it goes. */
@QuarkusTest
class PointsRulesTest {

  private static final Instant SPRING = Instant.parse("1999-03-01T00:00:00Z");
  private static final Instant SUMMER = Instant.parse("1999-06-01T00:00:00Z");
  private static final Instant AUTUMN = Instant.parse("1999-09-01T00:00:00Z");

  private static final String RULE =
      """
      insert into wallet.points_rule (code, earned_by, points, name_zh, name_en, valid_from, valid_to)
      values (%s, %s, %s, '规', 'Rule', '1998-01-01', %s)
      """;

  @Inject PlainSql sql;
  @Inject Pool pool;
  @Inject Wallets wallets;
  @Inject PointsRuleLoading rules;

  @Test
  void rules_that_hold_together_add_up_and_each_ends_for_itself() {
    load(rule("S-1", 2, SPRING, AUTUMN), rule("S-2", 5, SUMMER, AUTUMN));

    assertThat(pointsAt(SPRING)).isEqualTo(2);
    assertThat(pointsAt(SUMMER.minusMillis(1))).isEqualTo(2);
    assertThat(pointsAt(SUMMER)).isEqualTo(7);
    assertThat(pointsAt(AUTUMN.minusMillis(1))).isEqualTo(7);
    assertThat(pointsAt(AUTUMN)).isZero();
  }

  @Test
  void a_rule_that_the_files_end_earlier_ends_earlier() {
    var start = Instant.parse("1997-03-01T00:00:00Z");
    var end = Instant.parse("1997-09-01T00:00:00Z");
    load(rule("S-3", 4, start, null));
    load(rule("S-3", 4, start, end));

    assertThat(pointsAt(end.minusMillis(1))).isEqualTo(4);
    assertThat(pointsAt(end)).isZero();
  }

  @Test
  void no_rules_change_nothing() {
    var before = sql.number("select count(*) from wallet.points_rule");

    load();

    assertThat(sql.number("select count(*) from wallet.points_rule")).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0} for {1}: {2} points until {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'with blank', 'paid-pickup', 1, null",
        "'', 'paid-pickup', 1, null",
        "'BAD', 'smile', 1, null",
        "'BAD', 'paid-pickup', 0, null",
        "'BAD', 'paid-pickup', -1, null",
        "'BAD', 'paid-pickup', 1000001, null",
        "'BAD', 'paid-pickup', 1, '1998-01-01'",
        "'BAD', 'paid-pickup', 1, '1997-01-01'",
      })
  void a_rule_that_can_not_be_is_refused_by_the_database(
      String code, String earnedBy, String points, String validTo) {
    assertThat(sql.refusal(RULE.formatted(code, earnedBy, points, validTo)).getSqlState())
        .isEqualTo("23514");
  }

  @Test
  void a_code_is_of_one_rule() {
    load(rule("S-4", 1, SPRING, SPRING.plusMillis(1)));

    assertThat(
            sql.refusal(RULE.formatted("'S-4'", "'paid-pickup'", "1", "'1998-01-02'"))
                .getConstraint())
        .isEqualTo("points_rule_pkey");
  }

  @ParameterizedTest
  @EnumSource(Purse.class)
  void money_and_points_lie_on_accounts_of_their_own(Purse purse) {
    var resident = UUID.randomUUID();

    assertThat(purse.accountsOf(resident))
        .containsExactly(purse.freeOf(resident), purse.heldOf(resident))
        .allMatch(account -> account.owner().equals(resident))
        .allMatch(
            account ->
                account.unit().equals(purse == Purse.MONEY ? LedgerUnit.CNY : LedgerUnit.POINTS));
    assertThat(purse.freeOf(resident).kind().held()).isEqualTo(purse.heldOf(resident).kind());
    assertThat(Purse.MONEY.freeOf(resident).kind()).isEqualTo(AccountKind.RESIDENT_MONEY);
    assertThat(Wallets.money(resident)).isEqualTo(Purse.MONEY.freeOf(resident));
    assertThat(Wallets.points(resident)).isEqualTo(Purse.POINTS.freeOf(resident));
  }

  private static PointsRuleEntry rule(
      String code, long points, Instant from, @Nullable Instant to) {
    return new PointsRuleEntry(code, "规", "Rule", points, from, to);
  }

  private void load(PointsRuleEntry... entries) {
    pool.withTransaction(tx -> rules.load(tx, List.of(entries))).await().indefinitely();
  }

  private long pointsAt(Instant at) {
    return wallets.pointsForVisit(pool, at).await().indefinitely();
  }
}
