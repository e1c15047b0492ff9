package city.liangwang.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something outside that gives no notice. */
final class Waiting {

  private static final long STEP_MILLIS = 100;

  private Waiting() {}

  /**
   * True as soon as the condition holds, false when it does not in time or the wait is interrupted.
   */
  static boolean until(Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end || !pause()) {
        return false;
      }
    }
    return true;
  }

  private static boolean pause() {
    try {
      Thread.sleep(STEP_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
