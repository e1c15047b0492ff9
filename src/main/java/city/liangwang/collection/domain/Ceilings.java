package city.liangwang.collection.domain;

import city.liangwang.collection.CollectionProblem;

/**
 * Up to what a collector weighs a whole load alone. What is typed in or counted nobody can read off
 * a scale again, so a collector and a resident who agree could pay themselves anything.
 *
 * @param typedGramsMax all lines together that were typed in
 * @param piecesMax all pieces together
 * @param fenMax all lines together
 */
public record Ceilings(long typedGramsMax, long piecesMax, long fenMax) {

  /** Fails with {@code second-person-required}; a load on the ceiling itself is within it. */
  public void check(Lines lines) {
    check(lines.typedGrams(), typedGramsMax, "g typed in");
    check(lines.pieces(), piecesMax, "pieces");
    check(lines.fen(), fenMax, "fen");
  }

  private static void check(long value, long max, String unit) {
    if (value > max) {
      throw CollectionProblem.SECOND_PERSON.because(
          value + " " + unit + " are above the " + max + " that one person may book");
    }
  }
}
