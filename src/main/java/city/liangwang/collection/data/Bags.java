package city.liangwang.collection.data;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which weighing a bag belongs to. */
@ApplicationScoped
public class Bags {

  // In the order of the codes, so that two weighings with the same bags wait and do not deadlock.
  private static final String CLAIM =
      """
      insert into collection.bag (code, weighing_id)
      select code, $1 from unnest($2::text[]) as code order by code
      on conflict (code) do nothing
      returning code
      """;

  private static final String RELEASE =
      "delete from collection.bag where weighing_id = $1 and code = any($2)";

  /** Fails with {@code bag-code-taken}. */
  public Uni<Void> claim(SqlConnection tx, UUID weighingId, Collection<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(CLAIM)
        .execute(Tuple.of(weighingId, codes.toArray(String[]::new)))
        .map(rows -> Rows.list(rows, row -> row.getString("code")))
        .invoke(claimed -> requireAll(claimed, codes))
        .replaceWithVoid();
  }

  private static void requireAll(List<String> claimed, Collection<String> codes) {
    for (var code : codes) {
      if (!claimed.contains(code)) {
        throw CollectionProblem.BAG_TAKEN.because(code + " belongs to another weighing");
      }
    }
  }

  /** Lets other weighings have them. */
  public Uni<Void> release(SqlConnection tx, UUID weighingId, Collection<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(RELEASE)
        .execute(Tuple.of(weighingId, codes.toArray(String[]::new)))
        .replaceWithVoid();
  }
}
