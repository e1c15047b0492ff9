package city.liangwang.integration.citydata.reading;

import java.util.Map;

/** A row that has as many cells as the header; cells by column, without space around them. */
record CsvRow(CityFile file, int line, Map<String, String> cells) {

  CsvRow {
    cells = Map.copyOf(cells);
  }

  /**
   * The cell, empty when it is blank or when the header lacks the column, which is an error of its
   * own.
   */
  String cell(String column) {
    if (!file.columns().contains(column)) {
      throw new IllegalStateException(file.fileName() + " has no column " + column);
    }
    return cells.getOrDefault(column, "");
  }
}
