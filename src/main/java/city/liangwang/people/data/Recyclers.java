package city.liangwang.people.data;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Recycler;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Firms that recycle. */
@ApplicationScoped
public class Recyclers {

  private static final String SELECT =
      "select id, code, name_zh, licensed_until, accepts from people.organisation ";

  /** Fails with {@code recycler-not-found}. */
  public Uni<Recycler> get(SqlClient db, UUID id) {
    return db.preparedQuery(SELECT + "where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, Recyclers::of, () -> notFound(id)));
  }

  static Recycler of(Row row) {
    return new Recycler(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name_zh"),
        row.getLocalDate("licensed_until"),
        Set.of(row.getArrayOfStrings("accepts")));
  }

  private static RuntimeException notFound(UUID id) {
    return PeopleProblem.RECYCLER_NOT_FOUND.because(id.toString());
  }
}
