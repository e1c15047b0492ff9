package city.liangwang.replay.http;

/**
 * What came back.
 *
 * @param retryAfterSeconds 0 when it was not said
 * @param nanos how long it took
 */
public record Reply(int status, String body, long retryAfterSeconds, long nanos) {

  public Reply(int status, String body, long retryAfterSeconds) {
    this(status, body, retryAfterSeconds, 0);
  }
}
