package city.liangwang.statistics.domain;

import city.liangwang.statistics.StatisticsProblem;
import java.util.Locale;

/** What figures can be broken down by. */
public enum GroupBy {
  DIVISION,
  COMMUNITY,
  STATION,
  MATERIAL,
  STAGE,
  DAY;

  /** Fails with {@code group-by-unknown}. */
  public static GroupBy parse(String word) {
    for (var group : values()) {
      if (group.name().toLowerCase(Locale.ROOT).equals(word)) {
        return group;
      }
    }
    throw StatisticsProblem.GROUP_UNKNOWN.at("groupBy", "not grouped by " + word);
  }
}
