package city.liangwang.integration.citydata.reading;

import java.time.LocalTime;

/** Two columns with times of one day, the second after the first. */
record Hours(LocalTime starts, LocalTime ends) {

  static Hours of(Cells cells, String startColumn, String endColumn) {
    Hours hours = new Hours(cells.time(startColumn), cells.time(endColumn));
    if (cells.areGood(startColumn, endColumn) && !hours.starts.isBefore(hours.ends)) {
      cells.error(
          endColumn,
          "%s is not after %s %s".formatted(hours.ends, startColumn, hours.starts),
          "%s 不晚于 %s %s".formatted(hours.ends, startColumn, hours.starts));
    }
    return hours;
  }

  boolean overlaps(Hours other) {
    return starts.isBefore(other.ends) && other.starts.isBefore(ends);
  }
}
