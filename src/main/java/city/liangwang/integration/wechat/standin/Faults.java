package city.liangwang.integration.wechat.standin;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong at WeChat for the next calls. */
class Faults {

  private volatile Fault fault = Fault.NONE;
  private final AtomicInteger left = new AtomicInteger();

  /** What can go wrong. */
  enum Fault {
    NONE(0, ""),
    BUSY(-1, "system error"),
    TOO_OFTEN(45011, "api minute-quota reach limit, must slower, retry next minute"),
    BLOCKED(40226, "code blocked"),
    /** Answers too late. */
    SLOW(0, ""),
    /** Says something that is no JSON. */
    GARBAGE(0, "");

    private final int code;
    private final String message;

    Fault(int code, String message) {
      this.code = code;
      this.message = message;
    }

    int code() {
      return code;
    }

    String message() {
      return message;
    }

    static Optional<Fault> find(String name) {
      for (var fault : values()) {
        if (fault.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
          return Optional.of(fault);
        }
      }
      return Optional.empty();
    }
  }

  void set(Fault next, int times) {
    left.set(times);
    fault = next;
  }

  /** The fault of this call. */
  Fault next() {
    if (fault == Fault.NONE || left.getAndDecrement() <= 0) {
      return Fault.NONE;
    }
    return fault;
  }
}
