package city.liangwang.sorting;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/** An intake was undone; the load is on the truck again. */
public record IntakeReversed(UUID reversalId, IntakeRecorded intake, String reason, Instant at)
    implements Event {

  @Override
  public UUID aggregateId() {
    return intake.intakeId();
  }
}
