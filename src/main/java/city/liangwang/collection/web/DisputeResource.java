package city.liangwang.collection.web;

import city.liangwang.collection.app.LookUpWeighings;
import city.liangwang.collection.app.RaiseDispute;
import city.liangwang.collection.app.SettleDispute;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disputes about weighings at the door. */
@Path("/api/v1/door-weighings/{id}/disputes/{disputeId}")
@Tag(name = "collection")
public class DisputeResource {

  private final RaiseDispute raiseDispute;
  private final SettleDispute settleDispute;
  private final LookUpWeighings lookUp;
  private final CurrentCaller caller;

  DisputeResource(
      RaiseDispute raiseDispute,
      SettleDispute settleDispute,
      LookUpWeighings lookUp,
      CurrentCaller caller) {
    this.raiseDispute = raiseDispute;
    this.settleDispute = settleDispute;
    this.lookUp = lookUp;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.Name.RESIDENT)
  @Operation(
      operationId = "disputeDoorWeighing",
      summary = "Say that a weighing is wrong",
      description =
          "By the resident, once for every version and within the window. What is still there of"
              + " the amount and the points is frozen until a dispatcher has decided. Safe to"
              + " repeat.")
  @APIResponse(responseCode = "200", description = "Disputed, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "404", description = "weighing-not-found")
  @APIResponse(
      responseCode = "409",
      description =
          "id-reused, weighing-disputed, weighing-disputed-before, weighing-reversed,"
              + " dispute-late")
  public Uni<DisputeView> raise(
      @PathParam("id") UUID id,
      @PathParam("disputeId") UUID disputeId,
      @NotNull @Valid DisputeRequest request) {
    return raiseDispute.raise(caller.get(), disputeId, request.objection(id)).map(DisputeView::of);
  }

  @GET
  @RolesAllowed({Role.Name.RESIDENT, Role.Name.DISPATCHER})
  @Operation(
      operationId = "getDispute",
      summary = "A dispute with what the resident wrote",
      description = "For the resident, and for dispatchers; a dispatcher's look is written down.")
  @APIResponse(responseCode = "200", description = "The dispute")
  @APIResponse(responseCode = "404", description = "weighing-not-found, dispute-not-found")
  public Uni<DisputeView> get(@PathParam("id") UUID id, @PathParam("disputeId") UUID disputeId) {
    return lookUp
        .dispute(caller.get(), id, disputeId)
        .map(told -> DisputeView.of(told.dispute(), told.text()));
  }

  @PUT
  @Path("/settlements/{settlementId}")
  @RolesAllowed(Role.Name.DISPATCHER)
  @Operation(
      operationId = "settleDispute",
      summary = "Decide a dispute",
      description =
          "UPHELD: the weighing stands and what was frozen is free again. CORRECTED: the same, and"
              + " the weighing is booked anew, in one transaction. Safe to repeat.")
  @APIResponse(responseCode = "200", description = "Decided, now or before")
  @APIResponse(
      responseCode = "400",
      description = "request-invalid, lines-missing, lines-unwanted, and as when weighing")
  @APIResponse(responseCode = "403", description = "forbidden, second-person-required")
  @APIResponse(responseCode = "404", description = "weighing-not-found, dispute-not-found")
  @APIResponse(
      responseCode = "409",
      description =
          "id-reused, dispute-settled, nothing-corrected, scale-expired, bag-code-taken,"
              + " balance-not-enough")
  public Uni<DoorWeighingView> settle(
      @PathParam("id") UUID id,
      @PathParam("disputeId") UUID disputeId,
      @PathParam("settlementId") UUID settlementId,
      @NotNull @Valid SettlementRequest request) {
    return settleDispute
        .settle(caller.get(), settlementId, request.decision(id, disputeId))
        .map(DoorWeighingView::of);
  }
}
