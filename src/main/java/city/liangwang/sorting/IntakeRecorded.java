package city.liangwang.sorting;

import city.liangwang.platform.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A truck was weighed at the centre and its load taken in. */
public record IntakeRecorded(
    UUID intakeId,
    UUID tripId,
    UUID stationId,
    String stationDivisionCode,
    UUID centreId,
    String centreDivisionCode,
    Instant at,
    List<Line> lines,
    boolean withinTolerance)
    implements Event {

  /**
   * One material.
   *
   * @param intakeGrams its share of the weighbridge's net
   */
  public record Line(String materialCode, long manifestGrams, long intakeGrams) {}

  @Override
  public UUID aggregateId() {
    return intakeId;
  }
}
