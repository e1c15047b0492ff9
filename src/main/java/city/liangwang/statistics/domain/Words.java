package city.liangwang.statistics.domain;

/** The same in both languages. */
public record Words(String zh, String en) {}
