package city.liangwang.dispatch.web;

import city.liangwang.dispatch.app.ActOnJob;
import city.liangwang.dispatch.app.ActOnJob.Act;
import city.liangwang.dispatch.app.ActOnJob.Kind;
import city.liangwang.dispatch.app.AssignPickup;
import city.liangwang.dispatch.app.AssignPickup.Order;
import city.liangwang.dispatch.app.ClaimPickup;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who fetches a pickup, and what happens up to weighing. */
@Path("/api/v1/pickups")
@Tag(name = "dispatch")
public class JobsResource {

  private final ClaimPickup claimPickup;
  private final AssignPickup assignPickup;
  private final ActOnJob actOnJob;
  private final CurrentCaller caller;

  JobsResource(
      ClaimPickup claimPickup, AssignPickup assignPickup, ActOnJob actOnJob, CurrentCaller caller) {
    this.claimPickup = claimPickup;
    this.assignPickup = assignPickup;
    this.actOnJob = actOnJob;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}/claims/{claimId}")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "claimPickup",
      summary = "Take an open job",
      description =
          "For a collector at work at the pickup's station; of several who try at once one gets it. No body.")
  @APIResponse(responseCode = "200", description = "The collector's, now or before")
  @APIResponse(responseCode = "403", description = "forbidden: not your station")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(
      responseCode = "409",
      description = "pickup-taken, not-on-shift, too-many-jobs, pickup-state, id-reused")
  public Uni<JobView> claim(UUID id, UUID claimId) {
    return claimPickup.claim(caller.get(), id, claimId).map(JobView::of);
  }

  @PUT
  @Path("/{id}/assignments/{assignmentId}")
  @RolesAllowed({Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "assignPickup",
      summary = "Give an open job to a collector",
      description =
          "To the one named, or to the nearest free collector of the station; at the same distance to the one with the "
              + "fewest open jobs, then with the fewest jobs today. The answer says what decided it.")
  @APIResponse(responseCode = "200", description = "Assigned, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden: not your station or district")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(
      responseCode = "409",
      description =
          "pickup-taken, no-collector-free, not-on-shift, too-many-jobs, pickup-state, id-reused")
  public Uni<AssignmentView> assign(
      UUID id, UUID assignmentId, @NotNull @Valid AssignmentRequest request) {
    return assignPickup
        .assign(caller.get(), new Order(assignmentId, id, request.collectorId()))
        .map(AssignmentView::of);
  }

  @PUT
  @Path("/{id}/arrivals/{arrivalId}")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "arriveAtPickup",
      summary = "Say that the collector is at the door",
      description = "For the collector who holds the job. No body.")
  @APIResponse(responseCode = "200", description = "There, now or before")
  @APIResponse(responseCode = "403", description = "not-your-job")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(responseCode = "409", description = "pickup-state, id-reused")
  public Uni<JobView> arrive(UUID id, UUID arrivalId) {
    return act(new Act(Kind.ARRIVAL, arrivalId, id, null, null));
  }

  @PUT
  @Path("/{id}/returns/{returnId}")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "returnPickup",
      summary = "Give a job back",
      description = "For the collector who holds the job. It is open to all again.")
  @APIResponse(responseCode = "200", description = "Open to all, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "not-your-job")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(responseCode = "409", description = "pickup-state, id-reused")
  public Uni<JobView> giveBack(UUID id, UUID returnId, @NotNull @Valid ReturnRequest request) {
    return act(new Act(Kind.RETURN, returnId, id, request.reasonCode(), null));
  }

  @PUT
  @Path("/{id}/refusals/{refusalId}")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "refusePickup",
      summary = "Take nothing at the door",
      description = "For the collector who holds the job and has arrived. The pickup ends.")
  @APIResponse(responseCode = "200", description = "Refused, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "not-your-job")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(responseCode = "409", description = "pickup-state, id-reused")
  public Uni<JobView> refuse(UUID id, UUID refusalId, @NotNull @Valid RefusalRequest request) {
    return act(new Act(Kind.REFUSAL, refusalId, id, request.reasonCode(), request.photoId()));
  }

  @PUT
  @Path("/{id}/no-shows/{noShowId}")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "reportNoShow",
      summary = "Say that nobody opened",
      description = "For the collector who holds the job and has arrived. The pickup ends.")
  @APIResponse(responseCode = "200", description = "Ended, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "not-your-job")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(responseCode = "409", description = "pickup-state, id-reused")
  public Uni<JobView> reportNoShow(UUID id, UUID noShowId, @NotNull @Valid NoShowRequest request) {
    return act(new Act(Kind.NO_SHOW, noShowId, id, null, request.photoId()));
  }

  private Uni<JobView> act(Act act) {
    return actOnJob.act(caller.get(), act).map(JobView::of);
  }
}
