package city.liangwang.shared;

/**
 * One way in which a call can be refused. A module lists all of its ways in one enum.
 *
 * <p>The code never changes once released: clients choose their words by it.
 */
public interface ProblemType {

  /** Kebab-case and unique in the platform, for example {@code pickup-not-found}. */
  String code();

  /** What went wrong, for a Chinese reader. */
  String titleZh();

  /** What went wrong, for an English reader. */
  String titleEn();

  Kind kind();

  /** Refuses the call; {@code detail} holds the figures and ids, never personal data. */
  default Problem because(String detail) {
    return new Problem(this, detail, null, 0);
  }

  /**
   * Refuses the call for the sake of one field, named as in the request: {@code lines[0].grams}.
   */
  default Problem at(String field, String detail) {
    return new Problem(this, detail, field, 0);
  }

  /** Refuses the call for now: it may be tried again after so many seconds. */
  default Problem forSeconds(long retryAfterSeconds, String detail) {
    return new Problem(this, detail, null, retryAfterSeconds);
  }

  /** What the caller can do about it; the HTTP status follows. */
  enum Kind {
    /** Send something else: 400. */
    INVALID,
    /** Not for this role, station, centre or district: 403. */
    FORBIDDEN,
    /** No such thing, or not within the caller's sight: 404. */
    NOT_FOUND,
    /** Not in this state, or the same id with other content: 409. */
    CONFLICT,
    /** Edited by somebody else since it was read: 412. */
    OUTDATED,
    /** Later: 429. */
    TOO_MANY,
    /** A server that is needed does not answer: 503. */
    UNAVAILABLE
  }
}
