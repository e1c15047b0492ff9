package city.liangwang.shared;

import org.jspecify.annotations.Nullable;

/** An expected refusal. Answered as application/problem+json; everything is rolled back. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final @Nullable String field;
  private final long retryAfterSeconds;

  Problem(ProblemType type, String detail, @Nullable String field, long retryAfterSeconds) {
    // No stack trace: a refusal is an answer, not a bug, and it is made thousands of times a
    // second.
    super(detail, null, false, false);
    this.type = type;
    this.field = field;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public @Nullable String field() {
    return field;
  }

  /** When the caller may try again; 0 when nobody knows. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
