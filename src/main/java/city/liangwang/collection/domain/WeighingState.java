package city.liangwang.collection.domain;

/** Where a weighing stands. Whether its goods are handed over is another question. */
public enum WeighingState {
  /** In the resident's wallet. */
  PAID,
  /** The resident does not agree; what was still there of the amount is frozen. */
  DISPUTED,
  /** Corrected to nothing. */
  REVERSED
}
