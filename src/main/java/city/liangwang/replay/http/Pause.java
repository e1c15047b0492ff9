package city.liangwang.replay.http;

/** Waits; tests do not. */
public interface Pause {

  void millis(long millis) throws InterruptedException;

  static Pause real() {
    return Thread::sleep;
  }
}
