package city.liangwang.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a longer list, and where the next ones begin.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public static final int SIZE_DEFAULT = 50;
  public static final int SIZE_MAX = 500;

  /** Cuts a list that was read with one row more than asked for, so that no count is needed. */
  public static <T> Page<T> of(List<T> oneMore, int size, Function<T, Cursor> cursor) {
    if (oneMore.size() <= size) {
      return new Page<>(List.copyOf(oneMore), null);
    }
    var items = List.copyOf(oneMore.subList(0, size));
    return new Page<>(items, cursor.apply(items.get(size - 1)).encoded());
  }

  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), next);
  }
}
