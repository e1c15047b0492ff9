package city.liangwang.sorting.domain;

/** Where a lot stands. */
public enum LotState {
  STORED,
  SHIPPED,
  RECYCLED,
  /** Its run was reversed. */
  UNDONE
}
