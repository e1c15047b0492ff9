package city.liangwang.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SQL as somebody would write it who goes past the application. */
@ApplicationScoped
public class PlainSql {

  private final Pool pool;

  PlainSql(Pool pool) {
    this.pool = pool;
  }

  public void run(String sql, @Nullable Object... values) {
    pool.preparedQuery(sql).execute(Tuple.from(Arrays.asList(values))).await().indefinitely();
  }

  /** The one number that a query answers. */
  public long number(String sql, @Nullable Object... values) {
    var rows =
        pool.preparedQuery(sql).execute(Tuple.from(Arrays.asList(values))).await().indefinitely();
    return rows.iterator().next().getLong(0);
  }

  /** What the database says against it; fails when it says nothing. */
  public PgException refusal(String sql, @Nullable Object... values) {
    var refused = catchThrowableOfType(PgException.class, () -> run(sql, values));
    if (refused == null) {
      throw new AssertionError("the database let this through: " + sql);
    }
    return refused;
  }

  /**
   * Changes what is append-only, as only somebody can who may switch triggers off; for rows that
   * must be older than a test can wait.
   */
  public void runWithoutTriggers(String sql) {
    pool.withTransaction(
            tx ->
                tx.query("set local session_replication_role = replica")
                    .execute()
                    .chain(() -> tx.query(sql).execute()))
        .await()
        .indefinitely();
  }
}
