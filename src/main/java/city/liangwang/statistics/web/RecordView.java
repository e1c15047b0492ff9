package city.liangwang.statistics.web;

import city.liangwang.statistics.domain.CountedRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record below a figure. */
record RecordView(
    @Schema(description = "In the city's zone") LocalDate day,
    @Schema(examples = "collected") String stage,
    @Schema(description = "weighing, handover, intake, run or outbound") String kind,
    UUID id,
    Instant at,
    @Schema(examples = "990101") String division,
    @Schema(description = "As it stands after corrections") long grams,
    @Schema(description = "What the weighing before found more than this one") long differenceGrams,
    @Schema(description = "Paid at the door") long fen) {

  static RecordView of(CountedRecord record) {
    return new RecordView(
        record.day(),
        record.stage(),
        record.kind(),
        record.id(),
        record.at(),
        record.divisionCode(),
        record.grams(),
        record.differenceGrams(),
        record.fen());
  }
}
