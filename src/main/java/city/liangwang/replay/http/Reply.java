package city.liangwang.replay.http;

/**
 * What came back.
 *
 * @param retryAfterSeconds 0 when it was not said
 */
public record Reply(int status, String body, long retryAfterSeconds) {}
