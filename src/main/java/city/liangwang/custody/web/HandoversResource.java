package city.liangwang.custody.web;

import city.liangwang.custody.app.RecordHandover;
import city.liangwang.custody.app.ReverseHandover;
import city.liangwang.custody.app.SeeHandovers;
import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Collectors hand over to stations. */
@Path("/api/v1/handovers")
@Tag(name = "custody")
public class HandoversResource {

  private final RecordHandover recordHandover;
  private final ReverseHandover reverseHandover;
  private final SeeHandovers seeHandovers;
  private final CurrentPerson current;

  HandoversResource(
      RecordHandover recordHandover,
      ReverseHandover reverseHandover,
      SeeHandovers seeHandovers,
      CurrentPerson current) {
    this.recordHandover = recordHandover;
    this.reverseHandover = reverseHandover;
    this.seeHandovers = seeHandovers;
    this.current = current;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Name.STATION_KEEPER)
  @Operation(
      operationId = "recordHandover",
      summary = "Take over a collector's goods",
      description =
          "The station weighs again. The difference to the door is booked on the collector's difference account; "
              + "outside tolerance the keeper has to say why.")
  @APIResponse(responseCode = "200", description = "Recorded, now or before")
  @APIResponse(
      responseCode = "400",
      description =
          "request-invalid, material-unknown, scale-not-found, weight-above-scale, weight-not-on-interval, "
              + "handover-empty, outside-tolerance")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "weighing-not-found")
  @APIResponse(
      responseCode = "409",
      description = "weighing-handed-over, scale-expired, container-other-material, id-reused")
  public Uni<HandoverView> record(UUID id, @NotNull @Valid HandoverRequest request) {
    return current
        .get()
        .chain(keeper -> recordHandover.record(keeper, id, request.content()))
        .map(event -> HandoverView.of(event, request.differenceReason()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "getHandover",
      summary = "One hand-over",
      description = "Of the keeper's own station; a dispatcher sees all.")
  @APIResponse(responseCode = "200", description = "The hand-over")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "handover-not-found")
  public Uni<HandoverView> get(UUID id) {
    return current.get().chain(person -> seeHandovers.one(person, id)).map(HandoverView::of);
  }

  @GET
  @RolesAllowed(Role.Name.STATION_KEEPER)
  @Operation(
      operationId = "listHandovers",
      summary = "The hand-overs of the own station",
      description = "The newest first.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<HandoverView>> list(
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return current
        .get()
        .chain(keeper -> seeHandovers.page(keeper, cursor, size))
        .map(page -> page.map(HandoverView::of));
  }

  @PUT
  @Path("/{id}/reversals/{reversalId}")
  @RolesAllowed({Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "reverseHandover",
      summary = "Undo a hand-over",
      description =
          "The goods are the collector's again; a new hand-over follows. Above a configured weight it takes another "
              + "person than the keeper who recorded it.")
  @APIResponse(responseCode = "200", description = "Undone, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, second-person-required")
  @APIResponse(responseCode = "404", description = "handover-not-found")
  @APIResponse(responseCode = "409", description = "handover-reversed, handover-loaded, id-reused")
  public Uni<ReversalView> reverse(
      UUID id, UUID reversalId, @NotNull @Valid ReasonRequest request) {
    return current
        .get()
        .chain(person -> reverseHandover.reverse(person, id, reversalId, request.reason()))
        .map(ReversalView::of);
  }
}
