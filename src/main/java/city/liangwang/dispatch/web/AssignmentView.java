package city.liangwang.dispatch.web;

import city.liangwang.dispatch.app.AssignPickup.Assigned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who got the job, and why. */
public record AssignmentView(
    @Schema(description = "The pickup") UUID pickupId,
    @Schema(description = "Who holds the job") UUID collectorId,
    @Schema(
            description = "What decided it",
            enumeration = {
              "only-one-free",
              "nearest",
              "fewest-open-jobs",
              "fewest-jobs-today",
              "all-equal",
              "chosen"
            },
            examples = "nearest")
        String reasonCode,
    @Schema(description = "To the pickup's community; absent when nobody knows", examples = "640")
        @Nullable Long distanceMetres,
    @Schema(description = "How many jobs the collector held before", examples = "2") int openJobs,
    @Schema(description = "Who came into question, the best first where nobody was named")
        List<CandidateView> candidates) {

  static AssignmentView of(Assigned assigned) {
    return new AssignmentView(
        assigned.pickupId(),
        assigned.collectorId(),
        assigned.reasonCode(),
        assigned.distanceMetres(),
        assigned.openJobs(),
        assigned.candidates().stream().map(CandidateView::of).toList());
  }
}
