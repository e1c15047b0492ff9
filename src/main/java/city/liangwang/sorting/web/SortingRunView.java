package city.liangwang.sorting.web;

import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.sorting.domain.SortingRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sorting run (分拣批次). */
public record SortingRunView(
    @Schema(description = "The run") UUID id,
    @Schema(description = "Where") UUID centreId,
    @Schema(description = "When") Instant at,
    @Schema(description = "What went in") List<InputView> inputs,
    @Schema(description = "The lots that came out") List<OutputView> outputs,
    @Schema(description = "Grams of residue", examples = "140000") long residueGrams,
    @Schema(description = "Grams lost", examples = "20000") long lossGrams,
    @Schema(description = "Set when it was undone") @Nullable UUID reversalId) {

  /** What was taken of an intake. */
  public record InputView(
      @Schema(description = "The intake") UUID intakeId,
      @Schema(description = "Material", examples = "R0901") String materialCode,
      @Schema(description = "Grams", examples = "2920000") long grams) {}

  /** A lot. */
  public record OutputView(
      @Schema(description = "The lot") UUID lotId,
      @Schema(description = "Sub-category", examples = "R0101") String materialCode,
      @Schema(description = "Grams", examples = "1380000") long grams) {}

  static SortingRunView of(SortingRun run) {
    return of(run.event(), run.reversalId());
  }

  static SortingRunView of(SortingRunRecorded event) {
    return of(event, null);
  }

  private static SortingRunView of(SortingRunRecorded event, @Nullable UUID reversalId) {
    return new SortingRunView(
        event.runId(),
        event.centreId(),
        event.at(),
        event.inputs().stream()
            .map(i -> new InputView(i.intakeId(), i.materialCode(), i.grams()))
            .toList(),
        event.outputs().stream()
            .map(o -> new OutputView(o.lotId(), o.materialCode(), o.grams()))
            .toList(),
        event.residueGrams(),
        event.lossGrams(),
        reversalId);
  }
}
