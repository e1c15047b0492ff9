package city.liangwang.collection.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Eight callers at once. */
final class Eight {

  private Eight() {}

  static <T> List<T> atOnce(Callable<T> call) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var answers = new ArrayList<T>();
      for (var future : threads.invokeAll(Collections.nCopies(8, call))) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
