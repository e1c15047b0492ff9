package city.liangwang.collection.web;

import city.liangwang.collection.domain.Receipt;
import city.liangwang.collection.domain.Version;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Receipt", description = "回收凭证: what was weighed and paid, and how it came about")
record ReceiptView(
    DoorWeighingView weighing,
    @Schema(description = "The first is what was weighed, every later one a correction")
        List<VersionView> versions,
    @Schema(description = "The oldest first") List<DisputeView> disputes) {

  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        DoorWeighingView.of(receipt.slip()),
        receipt.versions().stream().map(VersionView::of).toList(),
        receipt.disputes().stream().map(DisputeView::of).toList());
  }

  @Schema(name = "ReceiptVersion", description = "How a weighing stood")
  record VersionView(
      int version,
      Instant at,
      @Schema(description = "Why it was corrected; null for the first") @Nullable String reason,
      List<LineView> lines,
      long totalGrams,
      long totalFen) {

    static VersionView of(Version version) {
      return new VersionView(
          version.number(),
          version.at(),
          version.reason(),
          version.lines().list().stream().map(LineView::of).toList(),
          version.lines().grams(),
          version.lines().fen());
    }
  }
}
