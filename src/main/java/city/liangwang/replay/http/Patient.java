package city.liangwang.replay.http;

import java.io.IOException;
import java.time.Duration;

/**
 * Sends the same request again, byte by byte, until there is an answer. That is safe because every
 * act has an id of the client's making: what was done already is answered and not done again.
 */
public final class Patient implements Transport {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final int TOO_MANY = 429;

  private final Transport once;
  private final Pause pause;
  private final Tally tally;

  public Patient(Transport once, Pause pause, Tally tally) {
    this.once = once;
    this.pause = pause;
    this.tally = tally;
  }

  @Override
  public Reply send(Request request) throws IOException {
    var left = PATIENCE.toMillis();
    var next = FIRST_PAUSE_MILLIS;
    while (true) {
      var attempt = attempt(request);
      if (attempt.isAnswer()) {
        if (next > FIRST_PAUSE_MILLIS) {
          tally.goesOn();
        }
        return attempt.reply();
      }
      var wait = Math.max(next, attempt.reply().retryAfterSeconds() * 1_000);
      if (wait > left) {
        throw new IOException(
            "no answer to " + request.operation() + " within 10 minutes: " + attempt.why());
      }
      tally.retried();
      tally.waits(request.uri().getAuthority() + ": " + attempt.why());
      pause.millis(wait);
      left -= wait;
      next = Math.min(LONGEST_PAUSE_MILLIS, next * 2);
    }
  }

  private Attempt attempt(Request request) {
    try {
      var reply = once.send(request);
      tally.called(request.operation(), reply.nanos());
      return new Attempt(reply, "status " + reply.status());
    } catch (IOException nobodyThere) {
      return new Attempt(new Reply(0, "", 0), nobodyThere.toString());
    }
  }

  /** One try. */
  private record Attempt(Reply reply, String why) {

    boolean isAnswer() {
      return switch (reply.status()) {
        case 0, TOO_MANY, 502, 503, 504 -> false;
        default -> true;
      };
    }
  }
}
