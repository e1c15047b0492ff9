package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row as what they should be.
 *
 * <p>A cell that is something else is reported and answered with a stand-in, so that the remaining
 * cells are looked at too; the caller drops the row.
 */
final class Cells {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");
  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9-]{2,39}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
  private static final Pattern ZONE = Pattern.compile("[A-Za-z_]+(/[A-Za-z_+-]+)+|UTC");

  private final CsvRow row;
  private final CityTables tables;
  private final ErrorList errors;
  private final Set<String> wrong = new HashSet<>();

  Cells(CsvRow row, CityTables tables, ErrorList errors) {
    this.row = row;
    this.tables = tables;
    this.errors = errors;
  }

  void error(String column, String english, String chinese) {
    wrong.add(column);
    errors.add(row.file(), row.line(), column, english, chinese);
  }

  /** Whether the cells read so far are what they should be, so that they can be compared. */
  boolean areGood(String... columns) {
    return Arrays.stream(columns).noneMatch(wrong::contains);
  }

  boolean isBlank(String column) {
    return row.cell(column).isEmpty();
  }

  String text(String column) {
    if (isBlank(column)) {
      error(column, "the cell must not be empty", "单元格不能为空");
    }
    return row.cell(column);
  }

  @Nullable String textOrNull(String column) {
    return isBlank(column) ? null : row.cell(column);
  }

  List<String> list(String column) {
    return Arrays.stream(row.cell(column).split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A code: Latin letters and digits, point, slash and hyphen. */
  String code(String column) {
    return matching(
        column,
        CODE,
        "a code of Latin letters, digits, '.', '/' and '-', at most 40 long",
        "由拉丁字母、数字、“.”“/”“-”组成且不超过 40 位的代码");
  }

  String username(String column) {
    return matching(
        column,
        USERNAME,
        "a name of 3 to 40 small Latin letters, digits and '-', a letter first",
        "由 3 至 40 位小写拉丁字母、数字和“-”组成并以字母开头的用户名");
  }

  /** The code of a row of another file. */
  String reference(String column, CityFile target) {
    String code = text(column);
    if (!code.isEmpty()) {
      checkReference(column, code, target);
    }
    return code;
  }

  @Nullable String referenceOrNull(String column, CityFile target) {
    return isBlank(column) ? null : reference(column, target);
  }

  List<String> references(String column, CityFile target) {
    text(column);
    List<String> found = list(column);
    found.forEach(code -> checkReference(column, code, target));
    return found;
  }

  /** The code of the city or of a division. */
  String area(String column) {
    String code = text(column);
    if (!code.isEmpty() && !tables.defines(CityFile.CITY, code)) {
      checkReference(column, code, CityFile.DIVISIONS);
    }
    return code;
  }

  private void checkReference(String column, String code, CityFile target) {
    if (!tables.defines(target, code)) {
      error(
          column,
          "\"%s\" is not in %s".formatted(code, target.fileName()),
          "“%s”不在 %s 中".formatted(code, target.fileName()));
    }
  }

  long wholeNumber(String column, long min, long max) {
    String cell = matching(column, WHOLE_NUMBER, "a whole number in digits 0-9", "用 0-9 书写的整数");
    if (cell.isEmpty()) {
      return min;
    }
    long number = Long.parseLong(cell);
    if (number < min || number > max) {
      error(
          column,
          "%d is not between %d and %d".formatted(number, min, max),
          "%d 不在 %d 与 %d 之间".formatted(number, min, max));
    }
    return number;
  }

  int smallNumber(String column, int min, int max) {
    return (int) Math.max(min, Math.min(max, wholeNumber(column, min, max)));
  }

  @Nullable Long wholeNumberOrNull(String column, long min, long max) {
    return isBlank(column) ? null : Long.valueOf(wholeNumber(column, min, max));
  }

  @Nullable Integer smallNumberOrNull(String column, int min, int max) {
    return isBlank(column) ? null : Integer.valueOf(smallNumber(column, min, max));
  }

  BigDecimal decimal(String column) {
    String cell =
        matching(
            column,
            DECIMAL,
            "a decimal number in digits 0-9 with a point, such as 0.1016",
            "用 0-9 和小数点书写的小数,例如 0.1016");
    return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
  }

  @Nullable BigDecimal decimalOrNull(String column) {
    return isBlank(column) ? null : decimal(column);
  }

  /** Degrees; the bound is that of the globe. */
  double degrees(String column, int bound) {
    BigDecimal degrees = decimal(column);
    if (degrees.abs().compareTo(BigDecimal.valueOf(bound)) > 0) {
      error(
          column,
          "%s is not between -%d and %d degrees".formatted(degrees, bound, bound),
          "%s 不在 -%d 与 %d 度之间".formatted(degrees, bound, bound));
    }
    return degrees.doubleValue();
  }

  LocalDate date(String column) {
    String cell = matching(column, DATE, "a date such as 2026-01-31", "形如 2026-01-31 的日期");
    return cell.isEmpty()
        ? LocalDate.EPOCH
        : parsed(column, cell, LocalDate::parse, LocalDate.EPOCH);
  }

  @Nullable LocalDate dateOrNull(String column) {
    return isBlank(column) ? null : date(column);
  }

  LocalTime time(String column) {
    String cell = matching(column, TIME, "a time of day such as 08:00", "形如 08:00 的时刻");
    return cell.isEmpty()
        ? LocalTime.MIDNIGHT
        : parsed(column, cell, LocalTime::parse, LocalTime.MIDNIGHT);
  }

  ZoneId zone(String column) {
    String cell = matching(column, ZONE, "a time zone such as Asia/Urumqi", "形如 Asia/Urumqi 的时区");
    return cell.isEmpty() ? ZoneId.of("UTC") : parsed(column, cell, ZoneId::of, ZoneId.of("UTC"));
  }

  boolean yesNo(String column) {
    String cell = text(column);
    if (!cell.isEmpty() && !cell.equals("yes") && !cell.equals("no")) {
      notA(column, cell, "yes or no", "yes 或 no");
    }
    return cell.equals("yes");
  }

  <E extends Enum<E>> E oneOf(String column, Class<E> type) {
    return oneOf(column, type, Words::of);
  }

  <E extends Enum<E>> @Nullable E oneOfOrNull(String column, Class<E> type) {
    return isBlank(column) ? null : oneOf(column, type);
  }

  <E extends Enum<E>> E oneOf(String column, Class<E> type, Function<E, String> word) {
    E[] constants = type.getEnumConstants();
    String cell = text(column);
    List<String> words = new ArrayList<>();
    for (E constant : constants) {
      if (word.apply(constant).equals(cell)) {
        return constant;
      }
      words.add(word.apply(constant));
    }
    if (!cell.isEmpty()) {
      notA(column, cell, "one of " + String.join(", ", words), String.join("、", words) + " 之一");
    }
    return constants[0];
  }

  private String matching(String column, Pattern pattern, String english, String chinese) {
    String cell = text(column);
    if (cell.isEmpty() || pattern.matcher(cell).matches()) {
      return cell;
    }
    notA(column, cell, english, chinese);
    return "";
  }

  private <T> T parsed(String column, String cell, Function<String, T> parser, T standIn) {
    try {
      return parser.apply(cell);
    } catch (DateTimeException e) {
      error(column, "\"%s\" does not exist".formatted(cell), "“%s”不存在".formatted(cell));
      return standIn;
    }
  }

  private void notA(String column, String cell, String english, String chinese) {
    error(column, "\"%s\" is not %s".formatted(cell, english), "“%s”不是%s".formatted(cell, chinese));
  }
}
