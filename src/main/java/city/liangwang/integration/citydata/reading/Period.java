package city.liangwang.integration.citydata.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The columns valid_from and valid_to: first and last day, both included; without a last day there
 * is no end.
 */
record Period(LocalDate from, @Nullable LocalDate to) {

  static Period of(Cells cells) {
    Period period = new Period(cells.date("valid_from"), cells.dateOrNull("valid_to"));
    if (period.to != null
        && cells.areGood("valid_from", "valid_to")
        && period.to.isBefore(period.from)) {
      cells.error(
          "valid_to",
          "%s lies before valid_from %s".formatted(period.to, period.from),
          "%s 早于 valid_from %s".formatted(period.to, period.from));
    }
    return period;
  }

  boolean overlaps(Period other) {
    return !endsBefore(other.from) && !other.endsBefore(from);
  }

  private boolean endsBefore(LocalDate day) {
    return to != null && to.isBefore(day);
  }
}
