package city.liangwang.area.domain;

/** How a drop-off point was found. */
public enum DropOffState {
  OPEN,
  /** It takes nothing until it is emptied. */
  FULL,
  BROKEN,
  /** Not in use until further notice. */
  CLOSED
}
