package city.liangwang.integration.citydata.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All files of a city as rows, and the codes that they define, before any cell is looked at. */
final class CityTables {

  private final ErrorList errors;
  private final Map<CityFile, List<CsvRow>> rows = new EnumMap<>(CityFile.class);
  private final Map<CityFile, Set<String>> codes = new EnumMap<>(CityFile.class);

  private CityTables(ErrorList errors) {
    this.errors = errors;
  }

  static CityTables load(CitySource source, ErrorList errors) {
    CityTables tables = new CityTables(errors);
    for (CityFile file : CityFile.values()) {
      tables.put(file, tables.rowsOf(file, source.read(file.fileName())));
    }
    return tables;
  }

  private List<CsvRow> rowsOf(CityFile file, Optional<byte[]> bytes) {
    if (bytes.isEmpty()) {
      errors.add(file, 0, ErrorList.WHOLE_ROW, "the file is missing", "缺少该文件");
      return List.of();
    }
    Decoded decoded = Decoded.of(bytes.get());
    if (decoded.badLine() > 0) {
      errors.add(
          file,
          decoded.badLine(),
          ErrorList.WHOLE_ROW,
          "the file is not UTF-8 from this line on",
          "文件自该行起不是 UTF-8 编码");
    }
    return new CsvFileReader(file, errors).read(decoded.text());
  }

  private void put(CityFile file, List<CsvRow> found) {
    rows.put(file, found);
    Set<String> defined = new HashSet<>();
    found.forEach(row -> defined.add(row.cell(file.codeColumn())));
    codes.put(file, defined);
    reportDuplicates(file, found);
  }

  private void reportDuplicates(CityFile file, List<CsvRow> found) {
    if (file.key().isEmpty()) {
      return;
    }
    Map<List<String>, Integer> firstLines = new HashMap<>();
    for (CsvRow row : found) {
      List<String> key = file.key().stream().map(row::cell).toList();
      Integer first = firstLines.putIfAbsent(key, row.line());
      if (first != null) {
        errors.add(
            file,
            row.line(),
            file.codeColumn(),
            "%s stands already in line %d".formatted(String.join(", ", key), first),
            "%s 已在第 %d 行出现".formatted(String.join("、", key), first));
      }
    }
  }

  /** Whether a row of the file has the code, be the rest of that row right or wrong. */
  boolean defines(CityFile file, String code) {
    return codes.getOrDefault(file, Set.of()).contains(code);
  }

  List<CsvRow> rows(CityFile file) {
    return rows.getOrDefault(file, List.of());
  }

  /** Reads every row of the file; those with an error in a cell are left out. */
  <T> List<Located<T>> read(CityFile file, Function<Cells, T> reading) {
    List<Located<T>> found = new ArrayList<>();
    for (CsvRow row : rows(file)) {
      int before = errors.size();
      T value = reading.apply(new Cells(row, this, errors));
      if (errors.size() == before) {
        found.add(new Located<>(value, row.line()));
      }
    }
    return found;
  }
}
