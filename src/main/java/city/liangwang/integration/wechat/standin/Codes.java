package city.liangwang.integration.wechat.standin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that are good once and for five minutes, as WeChat's are. */
class Codes {

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int CODE_BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Meaning> codes = new ConcurrentHashMap<>();
  private final Clock clock;

  Codes(Clock clock) {
    this.clock = clock;
  }

  private record Meaning(String value, Instant until) {}

  String codeFor(String value) {
    var now = clock.instant();
    codes.values().removeIf(meaning -> meaning.until().isBefore(now));
    var bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    codes.put(code, new Meaning(value, now.plus(LIFETIME)));
    return code;
  }

  /** None for a code that is unknown, used or too old. */
  Optional<String> use(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(meaning -> clock.instant().isBefore(meaning.until()))
        .map(Meaning::value);
  }
}
