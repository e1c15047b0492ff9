package city.liangwang.statistics.domain;

import city.liangwang.statistics.StatisticsProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} to {@code to}, both of which belong to it. */
public record Period(LocalDate from, LocalDate to) {

  private static final int YEARS_MAX = 10;

  /** Fails with {@code period-invalid} or {@code period-too-long}. */
  public Period {
    if (to.isBefore(from)) {
      throw StatisticsProblem.PERIOD_INVALID.at("to", to + " is before " + from);
    }
    if (from.plusYears(YEARS_MAX).isBefore(to)) {
      throw StatisticsProblem.PERIOD_TOO_LONG.at("to", "more than " + YEARS_MAX + " years");
    }
  }

  public static Period of(LocalDate day) {
    return new Period(day, day);
  }

  /**
   * As asked for; without an end it is {@code today}, without a beginning the day of the end. Fails
   * with {@code day-invalid}, too.
   */
  public static Period parse(@Nullable String from, @Nullable String to, LocalDate today) {
    var last = day(to, "to", today);
    return new Period(day(from, "from", last), last);
  }

  /** Fails with {@code day-invalid} at {@code field}. */
  public static LocalDate day(@Nullable String text, String field, LocalDate otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= 2000 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeParseException notDay) {
      throw StatisticsProblem.DAY_INVALID.at(field, "not a day such as 2026-11-23");
    }
    throw StatisticsProblem.DAY_INVALID.at(field, "only days from 2000 to 2199");
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public Period lastYear() {
    return new Period(from.minusYears(1), to.minusYears(1));
  }

  /** As in ISO 8601: {@code 2026-01-01/2026-12-31}. */
  @Override
  public String toString() {
    return from + "/" + to;
  }
}
