package city.liangwang.dispatch.web;

import city.liangwang.booking.PickupState;
import city.liangwang.dispatch.app.Job;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a job stood after the call. */
public record JobView(
    @Schema(description = "The pickup") UUID pickupId,
    @Schema(description = "Where it stood") PickupState state,
    @Schema(description = "Who held it, or did when it ended; absent when it was open to all")
        @Nullable UUID collectorId) {

  static JobView of(Job job) {
    return new JobView(job.pickupId(), job.state(), job.collectorId());
  }
}
