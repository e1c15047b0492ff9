package city.liangwang.integration.citydata.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads one file into rows.
 *
 * <p>Every line is parsed for itself: a quote that is not closed then spoils its own line and no
 * other, and the number of a line is the one that an editor shows. The price is that a cell cannot
 * hold a line break.
 */
final class CsvFileReader {

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).get();
  private static final String COMMENT = "#";

  private final CityFile file;
  private final ErrorList errors;
  private List<String> header = List.of();

  CsvFileReader(CityFile file, ErrorList errors) {
    this.file = file;
    this.errors = errors;
  }

  List<CsvRow> read(String text) {
    List<CsvRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank() && !line.startsWith(COMMENT)) {
        readLine(line, number).ifPresent(rows::add);
      }
    }
    if (header.isEmpty()) {
      errors.add(file, 0, ErrorList.WHOLE_ROW, "the file has no header line", "文件没有表头行");
    }
    return rows;
  }

  private Optional<CsvRow> readLine(String line, int number) {
    Optional<List<String>> cells = cellsOf(line, number);
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    if (header.isEmpty()) {
      header = cells.get();
      checkHeader(number);
      return Optional.empty();
    }
    return row(cells.get(), number);
  }

  private Optional<List<String>> cellsOf(String line, int number) {
    try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
      return Optional.of(parser.getRecords().get(0).toList());
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
      errors.add(
          file,
          number,
          ErrorList.WHOLE_ROW,
          "the line cannot be split into cells: a quote is not closed or stands in the wrong place",
          "该行无法拆分为单元格:引号未闭合或位置不对");
      return Optional.empty();
    }
  }

  private void checkHeader(int number) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        errors.add(file, number, column, "the column stands there twice", "该列出现了两次");
      } else if (!file.columns().contains(column)) {
        errors.add(
            file,
            number,
            column,
            "unknown column; known are " + String.join(", ", file.columns()),
            "未知的列;可用的列:" + String.join("、", file.columns()));
      }
    }
    for (String column : file.columns()) {
      if (!seen.contains(column)) {
        errors.add(file, number, column, "the column is missing", "缺少该列");
      }
    }
  }

  private Optional<CsvRow> row(List<String> cells, int number) {
    if (cells.size() != header.size()) {
      int present = Math.min(cells.size(), header.size());
      String column = present < header.size() ? header.get(present) : "#" + (present + 1);
      errors.add(
          file,
          number,
          column,
          "the row has %d cells, the header has %d".formatted(cells.size(), header.size()),
          "该行有 %d 个单元格,表头有 %d 个".formatted(cells.size(), header.size()));
      return Optional.empty();
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.putIfAbsent(header.get(i), cells.get(i));
    }
    return Optional.of(new CsvRow(file, number, byColumn));
  }
}
