package city.liangwang.booking.web;

import city.liangwang.booking.PickupState;
import city.liangwang.booking.app.BookPickup;
import city.liangwang.booking.app.CancelPickup;
import city.liangwang.booking.app.CancelPickup.Cancellation;
import city.liangwang.booking.app.ListPickups;
import city.liangwang.booking.app.ListPickups.Filter;
import city.liangwang.booking.app.ReschedulePickup;
import city.liangwang.booking.app.ReschedulePickup.Rescheduling;
import city.liangwang.booking.app.ShowPickup;
import city.liangwang.booking.app.UrgePickup;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Pickups, from booking to their end. */
@Path("/api/v1/pickups")
@Tag(name = "booking")
public class PickupsResource {

  private static final String STATES = "BOOKED|ASSIGNED|ARRIVED|WEIGHED|CANCELLED|REFUSED|NO_SHOW";
  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final BookPickup bookPickup;
  private final ShowPickup showPickup;
  private final ListPickups listPickups;
  private final CancelPickup cancelPickup;
  private final ReschedulePickup reschedulePickup;
  private final UrgePickup urgePickup;
  private final CurrentCaller caller;

  PickupsResource(
      BookPickup bookPickup,
      ShowPickup showPickup,
      ListPickups listPickups,
      CancelPickup cancelPickup,
      ReschedulePickup reschedulePickup,
      UrgePickup urgePickup,
      CurrentCaller caller) {
    this.bookPickup = bookPickup;
    this.showPickup = showPickup;
    this.listPickups = listPickups;
    this.cancelPickup = cancelPickup;
    this.reschedulePickup = reschedulePickup;
    this.urgePickup = urgePickup;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Name.RESIDENT)
  @Operation(
      operationId = "bookPickup",
      summary = "Book a pickup",
      description =
          "Takes one place in the slot. The prices of this instant hold until the pickup ends.")
  @APIResponse(responseCode = "200", description = "Booked, now or before")
  @APIResponse(
      responseCode = "400",
      description =
          "slot-past, slot-unknown, items-missing, items-unwanted, item-not-for-kind, pieces-missing, "
              + "material-unknown, price-missing, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "address-not-found")
  @APIResponse(
      responseCode = "409",
      description = "community-not-covered, too-many-open-pickups, slot-full, id-reused")
  public Uni<BookingView> book(UUID id, @NotNull @Valid BookPickupRequest request) {
    return bookPickup.book(caller.get(), id, request.wish()).map(BookingView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Role.Name.RESIDENT,
    Role.Name.COLLECTOR,
    Role.Name.STATION_KEEPER,
    Role.Name.DISPATCHER
  })
  @Operation(
      operationId = "getPickup",
      summary = "One pickup",
      description =
          "Residents see their own; the collector who holds the job and dispatchers also see name, exact address "
              + "and masked phone, which is kept in the audit log; others see where and when.")
  @APIResponse(responseCode = "200", description = "The pickup")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  public Uni<PickupView> get(UUID id) {
    return showPickup.get(caller.get(), id).map(PickupView::of);
  }

  @GET
  @RolesAllowed({
    Role.Name.RESIDENT,
    Role.Name.COLLECTOR,
    Role.Name.STATION_KEEPER,
    Role.Name.DISPATCHER
  })
  @Operation(
      operationId = "listPickups",
      summary = "Pickups within the caller's sight",
      description =
          "A resident's own, the last booked first. For staff the next slot first: a collector's own jobs and the "
              + "open ones of the station, a keeper's station, a dispatcher's city or district. Nothing about residents.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden: not your station or district")
  public Uni<Page<PickupRowView>> list(
      @QueryParam("state") @Pattern(regexp = STATES) @Nullable String state,
      @QueryParam("station") @Pattern(regexp = ID) @Nullable String station,
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var filter =
        new Filter(
            state == null ? null : PickupState.valueOf(state),
            station == null ? null : UUID.fromString(station),
            size,
            cursor);
    return listPickups.list(caller.get(), filter).map(page -> page.map(PickupRowView::of));
  }

  @PUT
  @Path("/{id}/cancellations/{cancellationId}")
  @RolesAllowed({Role.Name.RESIDENT, Role.Name.DISPATCHER})
  @Operation(
      operationId = "cancelPickup",
      summary = "Call a pickup off",
      description = "Until the collector has arrived. The place in the slot is free again.")
  @APIResponse(responseCode = "200", description = "Cancelled, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(responseCode = "409", description = "pickup-state, id-reused")
  public Uni<ChangedPickupView> cancel(
      UUID id, UUID cancellationId, @NotNull @Valid CancellationRequest request) {
    return cancelPickup
        .cancel(caller.get(), new Cancellation(cancellationId, id, request.reasonCode()))
        .map(ChangedPickupView::of);
  }

  @PUT
  @Path("/{id}/reschedulings/{reschedulingId}")
  @RolesAllowed({Role.Name.RESIDENT, Role.Name.DISPATCHER})
  @Operation(
      operationId = "reschedulePickup",
      summary = "Move a pickup to another slot",
      description =
          "Until the collector has arrived. Whoever held the job holds it no longer; the prices of the booking stay.")
  @APIResponse(responseCode = "200", description = "Moved, now or before")
  @APIResponse(responseCode = "400", description = "slot-past, slot-unknown, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(responseCode = "409", description = "pickup-state, slot-full, id-reused")
  public Uni<ChangedPickupView> reschedule(
      UUID id, UUID reschedulingId, @NotNull @Valid ReschedulingRequest request) {
    return reschedulePickup
        .reschedule(caller.get(), new Rescheduling(reschedulingId, id, request.slotStart()))
        .map(ChangedPickupView::of);
  }

  @PUT
  @Path("/{id}/urges/{urgeId}")
  @RolesAllowed(Role.Name.RESIDENT)
  @Operation(
      operationId = "urgePickup",
      summary = "Ask where the collector stays",
      description =
          "Until the collector has arrived, once in a while. Dispatchers, the keeper and the collector see it. No body.")
  @APIResponse(responseCode = "200", description = "Urged, now or before")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(responseCode = "409", description = "pickup-state, id-reused")
  @APIResponse(responseCode = "429", description = "urged-lately: Retry-After says when")
  public Uni<UrgeView> urge(UUID id, UUID urgeId) {
    return urgePickup.urge(caller.get(), id, urgeId).map(UrgeView::of);
  }
}
