package city.liangwang.testing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database itself refuses, whatever the program says. Nothing that is tried here stays.
 */
@ApplicationScoped
public class Rules {

  private final Pool pool;

  Rules(Pool pool) {
    this.pool = pool;
  }

  /** What is said against a statement; empty when it is obeyed. */
  public String against(String sql, @Nullable Object... parameters) {
    var connection = pool.getConnection().await().indefinitely();
    try {
      tried(connection, sql, Tuple.from(Arrays.asList(parameters))).await().indefinitely();
      return "";
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    } finally {
      connection.close().await().indefinitely();
    }
  }

  private static Uni<Void> tried(SqlConnection connection, String sql, Tuple parameters) {
    return connection
        .begin()
        .chain(
            tx ->
                connection
                    .preparedQuery(sql)
                    .execute(parameters)
                    .eventually(() -> tx.rollback())
                    .replaceWithVoid());
  }

  /**
   * What is said against a copy of a row with some columns changed.
   *
   * @param row which row, with {@code $1} for the id
   * @param changes JSON with single quotes
   */
  public String againstACopy(String table, String row, UUID id, String changes) {
    return against(
        "insert into %s select (jsonb_populate_record(t, $2::text::jsonb)).* from %s t where %s limit 1"
            .formatted(table, table, row),
        id,
        changes.replace('\'', '"'));
  }
}
