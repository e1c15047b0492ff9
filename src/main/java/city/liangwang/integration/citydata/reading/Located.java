package city.liangwang.integration.citydata.reading;

import java.util.List;

/** A value and the line that it stands in. */
record Located<T>(T value, int line) {

  static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }
}
