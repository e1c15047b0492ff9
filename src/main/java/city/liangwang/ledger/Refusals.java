package city.liangwang.ledger;

import io.vertx.pgclient.PgException;

/** Tells a refusal of the database from a bug; V020__ledger.sql has the codes. */
final class Refusals {

  private static final String FLOOR = "LW101";
  private static final String DIFFERS = "LW103";
  private static final String OUT_OF_RANGE = "22003";
  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String CHECK = "23514";

  private Refusals() {}

  /** A problem where the caller asked for too much; what should not happen stays as it is. */
  static Throwable asProblem(Throwable failure) {
    return failure instanceof PgException refusal ? asProblem(refusal) : failure;
  }

  private static Throwable asProblem(PgException refusal) {
    var code = String.valueOf(refusal.getSqlState());
    var detail = String.valueOf(refusal.getErrorMessage());
    return switch (code) {
      case FLOOR -> LedgerProblem.NOT_ENOUGH.because(detail);
      case DIFFERS -> LedgerProblem.TRANSFER_DIFFERS.because(detail);
      case OUT_OF_RANGE -> LedgerProblem.AMOUNT_TOO_LARGE.because(detail);
      case UNIQUE, FOREIGN_KEY, CHECK -> byConstraint(refusal, detail);
      default -> refusal;
    };
  }

  private static Throwable byConstraint(PgException refusal, String detail) {
    return switch (String.valueOf(refusal.getConstraint())) {
      case "transfer_reversed_once" -> LedgerProblem.ALREADY_REVERSED.because(detail);
      case "transfer_reverses" -> LedgerProblem.TRANSFER_NOT_FOUND.because(detail);
      case "leg_amount_range" -> LedgerProblem.AMOUNT_TOO_LARGE.because(detail);
      default -> refusal;
    };
  }
}
