package city.liangwang.sorting.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Role;
import city.liangwang.sorting.app.ConfirmOutbound;
import city.liangwang.sorting.app.ReverseOutbound;
import city.liangwang.sorting.app.SeeCentre;
import city.liangwang.sorting.app.ShipLots;
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

/** Lots on their way to recyclers. */
@Path("/api/v1/outbounds")
@Tag(name = "sorting")
public class OutboundsResource {

  private final ShipLots shipLots;
  private final ReverseOutbound reverseOutbound;
  private final ConfirmOutbound confirmOutbound;
  private final SeeCentre seeCentre;
  private final CurrentPerson current;

  OutboundsResource(
      ShipLots shipLots,
      ReverseOutbound reverseOutbound,
      ConfirmOutbound confirmOutbound,
      SeeCentre seeCentre,
      CurrentPerson current) {
    this.shipLots = shipLots;
    this.reverseOutbound = reverseOutbound;
    this.confirmOutbound = confirmOutbound;
    this.seeCentre = seeCentre;
    this.current = current;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Name.CENTRE_CLERK)
  @Operation(
      operationId = "shipLots",
      summary = "Ship lots to a recycler",
      description =
          "Whole lots of the own centre, to a recycler whose licence is valid and who takes them.")
  @APIResponse(responseCode = "200", description = "Shipped, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "recycler-not-found")
  @APIResponse(
      responseCode = "409",
      description = "recycler-licence-expired, material-not-accepted, lot-not-stored, id-reused")
  public Uni<OutboundView> ship(UUID id, @NotNull @Valid OutboundRequest request) {
    return current
        .get()
        .chain(clerk -> shipLots.ship(clerk, id, request.content()))
        .map(OutboundView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.RECYCLER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "getOutbound",
      summary = "One outbound",
      description = "For the centre it left and the recycler it is for.")
  @APIResponse(responseCode = "200", description = "The outbound")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "outbound-not-found")
  public Uni<OutboundView> get(UUID id) {
    return current.get().chain(person -> seeCentre.outbound(person, id)).map(OutboundView::of);
  }

  @GET
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.RECYCLER})
  @Operation(
      operationId = "listOutbounds",
      summary = "The outbounds of the own centre, or for the own firm",
      description = "The newest first.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<OutboundView>> list(
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return current
        .get()
        .chain(person -> seeCentre.outbounds(person, cursor, size))
        .map(page -> page.map(OutboundView::of));
  }

  @PUT
  @Path("/{id}/reversals/{reversalId}")
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.DISPATCHER})
  @Operation(
      operationId = "reverseOutbound",
      summary = "Undo an outbound",
      description =
          "Before the recycler has confirmed it; its lots are in stock again. Above a configured weight it takes another "
              + "person than the clerk who recorded it.")
  @APIResponse(responseCode = "200", description = "Undone, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, second-person-required")
  @APIResponse(responseCode = "404", description = "outbound-not-found")
  @APIResponse(responseCode = "409", description = "outbound-state, id-reused")
  public Uni<ReversalView> reverse(
      UUID id, UUID reversalId, @NotNull @Valid ReasonRequest request) {
    return current
        .get()
        .chain(person -> reverseOutbound.reverse(person, id, reversalId, request.reason()))
        .map(ReversalView::of);
  }

  @PUT
  @Path("/{id}/confirmations/{confirmationId}")
  @RolesAllowed(Role.Name.RECYCLER)
  @Operation(
      operationId = "confirmOutbound",
      summary = "Confirm what was received",
      description =
          "By the recycler's own scale. The difference to what was shipped has its own account, and outside tolerance "
              + "it takes a reason; lots that are sent back are in the centre's stock again and no longer count as shipped.")
  @APIResponse(responseCode = "200", description = "Confirmed, now or before")
  @APIResponse(
      responseCode = "400",
      description =
          "request-invalid, returned-lot-unknown, received-without-lots, outside-tolerance")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "outbound-not-found")
  @APIResponse(responseCode = "409", description = "outbound-state, id-reused")
  public Uni<ConfirmationView> confirm(
      UUID id, UUID confirmationId, @NotNull @Valid ConfirmationRequest request) {
    return current
        .get()
        .chain(person -> confirmOutbound.confirm(person, confirmationId, request.content(id)))
        .map(ConfirmationView::of);
  }
}
