package city.liangwang.sorting.domain;

import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.SortingRunRecorded.Input;
import city.liangwang.sorting.SortingRunRecorded.Output;
import java.util.HashSet;
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

  /** Fails with {@code input-twice}: what is taken of an intake is one figure for each material. */
  public void requireInputsOnce() {
    var known = new HashSet<List<Object>>();
    for (int i = 0; i < inputs.size(); i++) {
      var input = inputs.get(i);
      if (!known.add(List.of(input.intakeId(), input.materialCode()))) {
        throw SortingProblem.INPUT_TWICE.at("inputs[" + i + "]", "named before");
      }
    }
  }

  public long grams() {
    return inputs.stream().mapToLong(Input::grams).reduce(0, Math::addExact);
  }
}
