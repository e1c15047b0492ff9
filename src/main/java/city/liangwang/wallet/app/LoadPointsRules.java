package city.liangwang.wallet.app;

import city.liangwang.wallet.data.PointsRules;
import city.liangwang.wallet.spi.PointsRuleEntry;
import city.liangwang.wallet.spi.PointsRuleLoading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the points rules of the city's files into the database. */
@ApplicationScoped
public class LoadPointsRules implements PointsRuleLoading {

  private final PointsRules rules;

  LoadPointsRules(PointsRules rules) {
    this.rules = rules;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, List<PointsRuleEntry> entries) {
    return rules.put(tx, entries);
  }
}
