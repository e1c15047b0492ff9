package city.liangwang.custody.web;

import city.liangwang.custody.app.SeeTrips.Loaded;
import city.liangwang.custody.domain.Trip;
import city.liangwang.custody.domain.TripState;
import city.liangwang.shared.MassLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trip (清运趟次). */
public record TripView(
    @Schema(description = "The trip") UUID id,
    @Schema(description = "Where it loads") UUID stationId,
    @Schema(description = "Where it unloads") UUID centreId,
    @Schema(description = "Who drives") UUID driverId,
    @Schema(description = "Number plate", examples = "示例豫E·01") String plate,
    @Schema(description = "Where it stands", examples = "LOADED") TripState state,
    @Schema(description = "Seal, once it is loaded", examples = "S-10442")
        @Nullable String sealNumber,
    @Schema(description = "Whether the seal was intact on arrival") @Nullable Boolean sealIntact,
    @Schema(description = "When it was called") Instant plannedAt,
    @Schema(description = "What it carries; only when one trip is asked for")
        @Nullable List<MassLineView> manifest) {

  static TripView of(Trip trip) {
    return of(trip, null);
  }

  static TripView of(Loaded loaded) {
    return of(loaded.trip(), loaded.manifest());
  }

  private static TripView of(Trip trip, @Nullable List<MassLine> manifest) {
    return new TripView(
        trip.id(),
        trip.stationId(),
        trip.centreId(),
        trip.driverId(),
        trip.plate(),
        trip.state(),
        trip.sealNumber(),
        trip.sealIntact(),
        trip.plannedAt(),
        manifest == null ? null : manifest.stream().map(MassLineView::of).toList());
  }
}
