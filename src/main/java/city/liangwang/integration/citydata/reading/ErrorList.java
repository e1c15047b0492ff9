package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.CityDataError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while reading goes on. */
final class ErrorList {

  /** The column of an error that concerns the whole row. */
  static final String WHOLE_ROW = "*";

  private final List<CityDataError> errors = new ArrayList<>();

  void add(CityFile file, int line, String column, String english, String chinese) {
    errors.add(new CityDataError(file.fileName(), line, column, english, chinese));
  }

  int size() {
    return errors.size();
  }

  List<CityDataError> sorted() {
    return errors.stream()
        .sorted(Comparator.comparing(CityDataError::file).thenComparing(CityDataError::line))
        .toList();
  }
}
