package city.liangwang.integration.citydata.app;

import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.PointsRule;
import city.liangwang.wallet.spi.PointsRuleEntry;
import city.liangwang.wallet.spi.PointsRuleLoading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** The rules by which residents get points. */
@ApplicationScoped
class WalletPart implements CityPart {

  private final PointsRuleLoading rules;

  WalletPart(PointsRuleLoading rules) {
    this.rules = rules;
  }

  @Override
  public Turn turn() {
    return Turn.WALLET;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, City city) {
    var zone = city.profile().zone();
    return rules.load(tx, city.pointsRules().stream().map(rule -> entry(rule, zone)).toList());
  }

  /** The files name the last day; the database has the first instant after it. */
  private static PointsRuleEntry entry(PointsRule rule, ZoneId zone) {
    var lastDay = rule.validTo();
    return new PointsRuleEntry(
        rule.code(),
        rule.nameZh(),
        rule.nameEn(),
        rule.points(),
        rule.validFrom().atStartOfDay(zone).toInstant(),
        lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
