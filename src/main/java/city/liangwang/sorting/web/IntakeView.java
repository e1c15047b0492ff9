package city.liangwang.sorting.web;

import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.domain.Intake;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An intake (入场). */
public record IntakeView(
    @Schema(description = "The intake") UUID id,
    @Schema(description = "The trip") UUID tripId,
    @Schema(description = "Where it was loaded") UUID stationId,
    @Schema(description = "Where it was taken in") UUID centreId,
    @Schema(description = "When") Instant at,
    @Schema(description = "Grams by the manifest", examples = "2950000") long manifestGrams,
    @Schema(description = "Grams by the weighbridge", examples = "2920000") long netGrams,
    @Schema(description = "Manifest less net", examples = "30000") long varianceGrams,
    @Schema(description = "Within tolerance; otherwise a variance case is open", examples = "true")
        boolean withinTolerance,
    @Schema(description = "The net, shared among the materials") List<LineView> lines,
    @Schema(description = "Set when it was undone") @Nullable UUID reversalId) {

  /** One material. */
  @Schema(name = "IntakeLineView")
  public record LineView(
      @Schema(description = "Material", examples = "R0901") String materialCode,
      @Schema(description = "Grams by the manifest", examples = "2950000") long manifestGrams,
      @Schema(description = "Grams taken in", examples = "2920000") long intakeGrams,
      @Schema(description = "Grams that are not sorted yet; known when it is read", examples = "0")
          @Nullable Long leftGrams) {}

  static IntakeView of(IntakeRecorded event) {
    return of(event, null);
  }

  static IntakeView of(Intake intake) {
    return of(intake.event(), intake);
  }

  private static IntakeView of(IntakeRecorded event, @Nullable Intake intake) {
    var manifest = event.lines().stream().mapToLong(IntakeRecorded.Line::manifestGrams).sum();
    var net = event.lines().stream().mapToLong(IntakeRecorded.Line::intakeGrams).sum();
    return new IntakeView(
        event.intakeId(),
        event.tripId(),
        event.stationId(),
        event.centreId(),
        event.at(),
        manifest,
        net,
        manifest - net,
        event.withinTolerance(),
        event.lines().stream().map(line -> line(line, intake)).toList(),
        intake == null ? null : intake.reversalId());
  }

  private static LineView line(IntakeRecorded.Line line, @Nullable Intake intake) {
    return new LineView(
        line.materialCode(),
        line.manifestGrams(),
        line.intakeGrams(),
        intake == null ? null : intake.leftGrams().get(line.materialCode()));
  }
}
