package city.liangwang.platform.paging;

import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists that are sorted by a time and an id, the newest first. */
public final class NewestFirst {

  private NewestFirst() {}

  public static Cursor cursorOf(Instant at, UUID id) {
    return Cursor.of(Times.utc(at), id);
  }

  /**
   * One row more than {@code size}, for {@link Page#of}.
   *
   * @param sql takes the time and the id to begin after as {@code $1} and {@code $2}, null on the
   *     first page, the limit as {@code $3}, and what else it asks for from {@code $4} on
   */
  public static <T> Uni<List<T>> page(
      SqlClient db,
      String sql,
      @Nullable Cursor after,
      int size,
      Function<Row, T> mapper,
      @Nullable Object... asked) {
    var values = new ArrayList<@Nullable Object>();
    values.add(after == null ? null : after.time(0));
    values.add(after == null ? null : after.id(1));
    values.add(size + 1);
    values.addAll(Arrays.asList(asked));
    return db.preparedQuery(sql).execute(Tuple.from(values)).map(rows -> Rows.list(rows, mapper));
  }
}
