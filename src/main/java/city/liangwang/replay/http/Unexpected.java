package city.liangwang.replay.http;

/** The platform said something that it should not have said. */
public final class Unexpected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unexpected(String detail) {
    super(detail, null, false, false);
  }

  /** Keeps the interruption for whoever ends the thread. */
  public static Unexpected interrupted() {
    Thread.currentThread().interrupt();
    return new Unexpected("interrupted");
  }

  /** One line. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
