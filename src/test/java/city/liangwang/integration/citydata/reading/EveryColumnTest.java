package city.liangwang.integration.citydata.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.CityDataError;
import city.liangwang.integration.citydata.CityDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all columns of all files. */
class EveryColumnTest {

  /** Columns that may be empty, whatever stands beside them. */
  private static final Map<CityFile, Set<String>> MAY_BE_EMPTY =
      Map.of(
          CityFile.COMMUNITIES, Set.of("station_code"),
          CityFile.DROP_OFF_POINTS, Set.of("community_code"),
          CityFile.MATERIALS,
              Set.of(
                  "parent_code",
                  "class_zh",
                  "subclass_zh",
                  "class_as_found",
                  "statistics_category",
                  "notes"),
          CityFile.PRICES,
              Set.of("fee_fen_per_piece", "valid_to", "low_yuan_per_kg", "high_yuan_per_kg"),
          CityFile.FACTOR_SETS, Set.of("published_on", "valid_to"),
          CityFile.FACTORS, Set.of("low_kg_co2e_per_kg", "high_kg_co2e_per_kg", "note"),
          CityFile.INDICATORS, Set.of("stated_2025", "stated_2027", "stated_2030"),
          CityFile.TARGETS, Set.of("indicator_code", "unit", "due_year", "departments"),
          CityFile.DECLARED, Set.of("value", "original", "valid_to"),
          CityFile.POINTS_RULES, Set.of("valid_to"));

  /** One of them must be there, which is a rule of its own. */
  private static final Map<CityFile, Set<String>> ONE_OF_SEVERAL =
      Map.of(
          CityFile.PRICES, Set.of("fen_per_kg", "fen_per_piece"),
          CityFile.SCALES, Set.of("station_code", "centre_code", "collector_username"));

  private static boolean mayBeEmpty(CityFile file, String column) {
    return MAY_BE_EMPTY.getOrDefault(file, Set.of()).contains(column);
  }

  private static boolean isOneOfSeveral(CityFile file, String column) {
    return ONE_OF_SEVERAL.getOrDefault(file, Set.of()).contains(column);
  }

  static Stream<Arguments> columnsThatMustBeFilled() {
    return columns((file, column) -> !mayBeEmpty(file, column) && !isOneOfSeveral(file, column));
  }

  static Stream<Arguments> columnsThatMayBeEmpty() {
    return columns(EveryColumnTest::mayBeEmpty);
  }

  private static Stream<Arguments> columns(
      java.util.function.BiPredicate<CityFile, String> isWanted) {
    return Arrays.stream(CityFile.values())
        .flatMap(
            file ->
                file.columns().stream()
                    .filter(column -> isWanted.test(file, column))
                    .map(column -> Arguments.of(file, column)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("columnsThatMustBeFilled")
  void a_cell_that_must_be_filled_is_missed(CityFile file, String column) {
    var sheet = new Sheet(file);

    assertThat(errorsOf(sheet.with(column, "")))
        .anySatisfy(
            error -> {
              assertThat(error.file()).isEqualTo(file.fileName());
              assertThat(error.line()).isEqualTo(sheet.line());
              assertThat(error.column()).isEqualTo(column);
              assertThat(error.english()).isEqualTo("the cell must not be empty");
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("columnsThatMayBeEmpty")
  void a_cell_that_may_be_empty_is_not_missed(CityFile file, String column) {
    assertThat(errorsOf(new Sheet(file).with(column, "")))
        .noneMatch(error -> error.file().equals(file.fileName()) && error.column().equals(column));
  }

  @ParameterizedTest
  @EnumSource(CityFile.class)
  void a_column_that_is_missing_is_told_in_the_line_of_the_header(CityFile file) {
    for (var column : file.columns()) {
      var sheet = new Sheet(file);
      assertThat(errorsOf(sheet.withHeader(column, column + "_x")))
          .anyMatch(
              error ->
                  error.file().equals(file.fileName())
                      && error.line() == sheet.headerLine()
                      && error.column().equals(column)
                      && error.english().equals("the column is missing"));
    }
  }

  @ParameterizedTest
  @EnumSource(CityFile.class)
  void columns_may_stand_in_any_order(CityFile file) {
    assertThat(errorsOf(new Sheet(file).backwards())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CityFile.class)
  void a_row_that_stands_there_twice_is_told(CityFile file) {
    var sheet = new Sheet(file);
    var errors = errorsOf(EditedCity.tinytown().adding(file.fileName(), sheet.row()));

    assertThat(errors).anyMatch(error -> error.file().equals(file.fileName()));
  }

  @ParameterizedTest
  @EnumSource(CityFile.class)
  void the_page_about_city_data_has_every_file_and_every_column(CityFile file) throws IOException {
    var page = Files.readString(Path.of("docs", "city-data.md"), UTF_8);

    assertThat(page).contains(file.fileName());
    for (var column : file.columns()) {
      assertThat(page).as(file.fileName()).contains(column);
    }
  }

  @Test
  void no_two_files_have_one_name() {
    assertThat(CityFile.values()).extracting(CityFile::fileName).doesNotHaveDuplicates();
  }

  private static List<CityDataError> errorsOf(CitySource city) {
    try {
      CityReader.read(city);
      return List.of();
    } catch (CityDataException failure) {
      return failure.errors();
    }
  }

  /** A file of the tiny city, with its first row in cells. None of them has a comma in it. */
  private static final class Sheet {

    private final CityFile file;
    private final List<String> lines;
    private final int header;

    Sheet(CityFile file) {
      this.file = file;
      var bytes = CitySource.named("tinytown").read(file.fileName()).orElseThrow();
      this.lines = new String(bytes, UTF_8).lines().toList();
      this.header = lines.indexOf(String.join(",", file.columns()));
    }

    int headerLine() {
      return header + 1;
    }

    int line() {
      return header + 2;
    }

    String row() {
      return lines.get(header + 1);
    }

    EditedCity with(String column, String cell) {
      return withCell(header + 1, file.columns().indexOf(column), cell);
    }

    EditedCity withHeader(String column, String name) {
      return withCell(header, file.columns().indexOf(column), name);
    }

    private EditedCity withCell(int line, int column, String cell) {
      var changed = new ArrayList<>(lines);
      var cells = new ArrayList<>(List.of(lines.get(line).split(",", -1)));
      cells.set(column, cell);
      changed.set(line, String.join(",", cells));
      return city(changed);
    }

    EditedCity backwards() {
      return city(
          lines.stream().map(line -> line.startsWith("#") ? line : backwards(line)).toList());
    }

    private static String backwards(String line) {
      var cells = new ArrayList<>(List.of(line.split(",", -1)));
      java.util.Collections.reverse(cells);
      return String.join(",", cells);
    }

    private EditedCity city(List<String> content) {
      return EditedCity.tinytown()
          .with(file.fileName(), (String.join("\n", content) + "\n").getBytes(UTF_8));
    }
  }
}
