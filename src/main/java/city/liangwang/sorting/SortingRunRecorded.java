package city.liangwang.sorting;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Intake was sorted: inputs = outputs + residue + loss, to the gram. */
public record SortingRunRecorded(
    UUID runId,
    UUID centreId,
    String divisionCode,
    Instant at,
    List<Input> inputs,
    List<Output> outputs,
    long residueGrams,
    long lossGrams)
    implements Event {

  /** What was taken of an intake. */
  public record Input(UUID intakeId, String materialCode, long grams) {}

  /** A lot that the run made. */
  public record Output(UUID lotId, String materialCode, long grams) {}

  @Override
  public UUID aggregateId() {
    return runId;
  }
}
