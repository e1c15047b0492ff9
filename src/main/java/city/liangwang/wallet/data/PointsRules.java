package city.liangwang.wallet.data;

import city.liangwang.platform.sql.Times;
import city.liangwang.wallet.spi.PointsRuleEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The rules by which residents get points. */
@ApplicationScoped
public class PointsRules {

  private static final String PUT =
      """
      insert into wallet.points_rule
        (code, earned_by, name_zh, name_en, points, valid_from, valid_to)
      values ($1, 'paid-pickup', $2, $3, $4, $5, $6)
      on conflict (code) do update
        set name_zh = excluded.name_zh, name_en = excluded.name_en, points = excluded.points,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to
      """;

  public Uni<Void> put(SqlConnection tx, List<PointsRuleEntry> rules) {
    return rules.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(PUT)
            .executeBatch(rules.stream().map(PointsRules::rowOf).toList())
            .replaceWithVoid();
  }

  private static Tuple rowOf(PointsRuleEntry rule) {
    var validTo = rule.validTo();
    return Tuple.from(
        Arrays.asList(
            rule.code(),
            rule.nameZh(),
            rule.nameEn(),
            rule.points(),
            Times.utc(rule.validFrom()),
            validTo == null ? null : Times.utc(validTo)));
  }
}
