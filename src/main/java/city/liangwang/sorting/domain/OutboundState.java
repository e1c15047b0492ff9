package city.liangwang.sorting.domain;

/** Where an outbound stands. */
public enum OutboundState {
  SHIPPED,
  CONFIRMED,
  REVERSED
}
