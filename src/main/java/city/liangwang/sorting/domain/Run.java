package city.liangwang.sorting.domain;

import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.SortingRunRecorded.Input;
import city.liangwang.sorting.SortingRunRecorded.Output;
import java.util.List;

/** What went into a sorting run and what came out. */
public record Run(List<Input> inputs, List<Output> outputs, long residueGrams, long lossGrams) {

  /** Fails with {@code run-unbalanced} unless nothing appeared and nothing vanished. */
  public void requireBalance() {
    var in = inputs.stream().mapToLong(Input::grams).reduce(0, Math::addExact);
    var sorted = outputs.stream().mapToLong(Output::grams).reduce(0, Math::addExact);
    var out = Math.addExact(sorted, Math.addExact(residueGrams, lossGrams));
    if (in != out) {
      throw SortingProblem.RUN_UNBALANCED.at(
          "outputs", in + " g went in, " + out + " g came out: " + (in - out) + " g differ");
    }
  }

  public long grams() {
    return inputs.stream().mapToLong(Input::grams).reduce(0, Math::addExact);
  }
}
