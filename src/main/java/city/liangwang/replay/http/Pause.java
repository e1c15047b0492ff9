package city.liangwang.replay.http;

/** Waits; tests do not. */
public interface Pause {

  void millis(long millis);

  /** Fails with {@link Unexpected} when it is interrupted. */
  static Pause real() {
    return millis -> {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException stopped) {
        throw Unexpected.interrupted();
      }
    };
  }
}
