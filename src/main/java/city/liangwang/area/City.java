package city.liangwang.area;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The city that this application runs. Its zone decides days. */
public record City(String code, String nameZh, String nameEn, ZoneId zone) {

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant of a day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
