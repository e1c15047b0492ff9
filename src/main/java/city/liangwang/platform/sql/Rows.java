package city.liangwang.platform.sql;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns the rows of a query into values. */
public final class Rows {

  private Rows() {}

  public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapper) {
    var list = new ArrayList<T>(rows.size());
    for (Row row : rows) {
      list.add(mapper.apply(row));
    }
    return list;
  }

  /** The first row, or none. */
  public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> mapper) {
    var iterator = rows.iterator();
    return iterator.hasNext() ? Optional.of(mapper.apply(iterator.next())) : Optional.empty();
  }

  /** The first row; fails with what {@code absent} makes when there is none. */
  public static <T> T get(
      RowSet<Row> rows, Function<Row, T> mapper, Supplier<? extends RuntimeException> absent) {
    return first(rows, mapper).orElseThrow(absent);
  }

  /** The rows of a subquery that come as a JSON array of arrays in one column. */
  public static Stream<JsonArray> arrays(Row row, String column) {
    return row.getJsonArray(column).stream().map(JsonArray.class::cast);
  }
}
