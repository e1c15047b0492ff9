package city.liangwang.booking;

/** What a resident asks to have fetched. */
public enum PickupKind {
  /** One bag of all dry recyclables, one price per kg, no item entry (一袋). */
  MIXED_BAG,
  ITEMISED,
  /** Appliances and bulky items by the piece. */
  BULKY,
  /** Harmful waste: free, never paid for, never counted as recycled. */
  HARMFUL
}
