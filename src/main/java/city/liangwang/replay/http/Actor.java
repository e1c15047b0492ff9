package city.liangwang.replay.http;

import java.time.Duration;
import java.time.Instant;

/** Somebody who signs in, and again before the token expires. */
public abstract class Actor {

  private static final Duration MARGIN = Duration.ofMinutes(1);

  private String token = "";
  private Instant until = Instant.EPOCH;

  /** A token and when it expires. */
  protected record SignedIn(String token, Instant until) {}

  protected abstract SignedIn signIn();

  /** Signs in when there is no token that still holds. */
  public final synchronized String token() {
    if (Instant.now().isAfter(until)) {
      var signedIn = signIn();
      token = signedIn.token();
      until = signedIn.until().minus(MARGIN);
    }
    return token;
  }

  /** The platform did not take the token. */
  public final synchronized void tokenRefused(String refused) {
    if (token.equals(refused)) {
      until = Instant.EPOCH;
    }
  }
}
