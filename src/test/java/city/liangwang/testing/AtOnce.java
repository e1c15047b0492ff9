package city.liangwang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Lets several callers do something at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each of them got, in no order that means anything. */
  public static <T> List<T> eight(IntFunction<T> call) {
    return times(8, call);
  }

  public static <T> List<T> times(int callers, IntFunction<T> call) {
    var start = new CountDownLatch(1);
    var executor = Executors.newFixedThreadPool(callers);
    try {
      var running = new ArrayList<java.util.concurrent.Future<T>>();
      for (int caller = 0; caller < callers; caller++) {
        var number = caller;
        Callable<T> waiting =
            () -> {
              start.await();
              return call.apply(number);
            };
        running.add(executor.submit(waiting));
      }
      start.countDown();
      var answers = new ArrayList<T>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      executor.shutdownNow();
    }
  }
}
