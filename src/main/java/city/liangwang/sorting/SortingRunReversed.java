package city.liangwang.sorting;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/** A sorting run was undone; its lots are gone and its inputs are unsorted again. */
public record SortingRunReversed(UUID reversalId, SortingRunRecorded run, String reason, Instant at)
    implements Event {

  @Override
  public UUID aggregateId() {
    return run.runId();
  }
}
