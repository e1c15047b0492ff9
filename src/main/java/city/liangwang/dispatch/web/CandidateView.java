package city.liangwang.dispatch.web;

import city.liangwang.dispatch.domain.Candidate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collector who came into question. */
public record CandidateView(
    @Schema(description = "Who") UUID collectorId,
    @Schema(description = "To the pickup's community; absent when nobody knows", examples = "640")
        @Nullable Long distanceMetres,
    @Schema(description = "Jobs held", examples = "2") int openJobs,
    @Schema(description = "Jobs got today, done or not", examples = "9") int jobsToday) {

  static CandidateView of(Candidate candidate) {
    return new CandidateView(
        candidate.collectorId(),
        candidate.distanceMetres(),
        candidate.openJobs(),
        candidate.jobsToday());
  }
}
