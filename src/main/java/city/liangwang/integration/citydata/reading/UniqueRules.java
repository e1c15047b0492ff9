package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Scale;
import city.liangwang.integration.citydata.Target;
import city.liangwang.integration.citydata.Vehicle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What tells rows apart outside of the files, beside their codes. */
final class UniqueRules {

  private final ErrorList errors;

  UniqueRules(ErrorList errors) {
    this.errors = errors;
  }

  void check(
      List<Located<Vehicle>> vehicles, List<Located<Scale>> scales, List<Located<Target>> targets) {
    check(CityFile.VEHICLES, "plate", vehicles, Vehicle::plate);
    check(CityFile.SCALES, "serial", scales, Scale::serial);
    check(
        CityFile.TARGETS,
        "char_offset",
        targets,
        target -> target.document() + ", " + target.charOffset());
  }

  private <T> void check(
      CityFile file, String column, List<Located<T>> rows, Function<T, String> name) {
    Map<String, Integer> firstLines = new HashMap<>();
    for (Located<T> row : rows) {
      String found = name.apply(row.value());
      Integer first = firstLines.putIfAbsent(found, row.line());
      if (first != null) {
        errors.add(
            file,
            row.line(),
            column,
            "%s stands already in line %d".formatted(found, first),
            "%s 已在第 %d 行出现".formatted(found, first));
      }
    }
  }
}
