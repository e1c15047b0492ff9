package city.liangwang.integration.citydata.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds rows that hold at the same time for the same thing.
 *
 * @param subject what the row is about; only rows about the same are compared
 * @param clash whether two rows about the same thing hold at the same time
 */
record Overlaps<T>(
    CityFile file, String column, Function<T, List<String>> subject, BiPredicate<T, T> clash) {

  void report(List<Located<T>> rows, ErrorList errors) {
    Map<List<String>, List<Located<T>>> seen = new HashMap<>();
    for (Located<T> row : rows) {
      List<String> about = subject.apply(row.value());
      List<Located<T>> earlier = seen.computeIfAbsent(about, key -> new ArrayList<>());
      earlier.stream()
          .filter(other -> clash.test(other.value(), row.value()))
          .findFirst()
          .ifPresent(other -> reportOne(row, other, about, errors));
      earlier.add(row);
    }
  }

  private void reportOne(Located<T> row, Located<T> other, List<String> about, ErrorList errors) {
    errors.add(
        file,
        row.line(),
        column,
        "overlaps with line %d, which is also about %s"
            .formatted(other.line(), String.join(", ", about)),
        "与第 %d 行重叠,该行同样针对 %s".formatted(other.line(), String.join("、", about)));
  }
}
