package city.liangwang.custody.web;

import city.liangwang.custody.app.LoadTrip;
import city.liangwang.custody.app.MoveTrip;
import city.liangwang.custody.app.PlanTrip;
import city.liangwang.custody.app.SeeTrips;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trucks between stations and centres. */
@Path("/api/v1/trips")
@Tag(name = "custody")
public class TripsResource {

  private final PlanTrip planTrip;
  private final LoadTrip loadTrip;
  private final MoveTrip moveTrip;
  private final SeeTrips seeTrips;
  private final CurrentPerson current;

  TripsResource(
      PlanTrip planTrip,
      LoadTrip loadTrip,
      MoveTrip moveTrip,
      SeeTrips seeTrips,
      CurrentPerson current) {
    this.planTrip = planTrip;
    this.loadTrip = loadTrip;
    this.moveTrip = moveTrip;
    this.seeTrips = seeTrips;
    this.current = current;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "planTrip",
      summary = "Call a truck",
      description = "For the keeper's own station, or by a dispatcher for any.")
  @APIResponse(responseCode = "200", description = "Planned, now or before")
  @APIResponse(
      responseCode = "400",
      description = "request-invalid, vehicle-unknown, driver-unknown")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(
      responseCode = "404",
      description = "station-not-found, centre-not-found, person-not-found")
  @APIResponse(responseCode = "409", description = "id-reused")
  public Uni<TripView> plan(UUID id, @NotNull @Valid TripRequest request) {
    return current
        .get()
        .chain(person -> planTrip.plan(person, id, request.content()))
        .map(TripView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Role.Name.STATION_KEEPER,
    Role.Name.DRIVER,
    Role.Name.CENTRE_CLERK,
    Role.Name.DISPATCHER
  })
  @Operation(
      operationId = "getTrip",
      summary = "One trip with its manifest",
      description = "For whom it concerns: its station, its driver, its centre, a dispatcher.")
  @APIResponse(responseCode = "200", description = "The trip")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "trip-not-found")
  public Uni<TripView> get(UUID id) {
    return current.get().chain(person -> seeTrips.one(person, id)).map(TripView::of);
  }

  @GET
  @RolesAllowed({
    Role.Name.STATION_KEEPER,
    Role.Name.DRIVER,
    Role.Name.CENTRE_CLERK,
    Role.Name.DISPATCHER
  })
  @Operation(
      operationId = "listTrips",
      summary = "The trips that concern the caller",
      description =
          "A keeper's station's, a driver's own, a clerk's centre's, a dispatcher's district or city; newest first.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<TripView>> list(
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return current
        .get()
        .chain(person -> seeTrips.page(person, cursor, size))
        .map(page -> page.map(TripView::of));
  }

  @GET
  @Path("/vehicles")
  @RolesAllowed({Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "listVehicles",
      summary = "The trucks of the city",
      description = "By number plate.")
  @APIResponse(responseCode = "200", description = "Trucks")
  public Uni<List<VehicleView>> vehicles() {
    return seeTrips.vehicles().map(all -> all.stream().map(VehicleView::of).toList());
  }

  @PUT
  @Path("/{id}/loadings/{loadingId}")
  @RolesAllowed(Role.Name.STATION_KEEPER)
  @Operation(
      operationId = "loadTrip",
      summary = "Load and seal a truck",
      description = "Whole containers; what the station weighed into them becomes the manifest.")
  @APIResponse(responseCode = "200", description = "The manifest")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "trip-not-found")
  @APIResponse(
      responseCode = "409",
      description = "trip-state, container-empty, vehicle-overloaded, id-reused")
  public Uni<ManifestView> load(UUID id, UUID loadingId, @NotNull @Valid LoadingRequest request) {
    return current
        .get()
        .chain(keeper -> loadTrip.load(keeper, loadingId, request.content(id)))
        .map(ManifestView::of);
  }

  @PUT
  @Path("/{id}/unloadings/{unloadingId}")
  @RolesAllowed(Role.Name.STATION_KEEPER)
  @Operation(
      operationId = "unloadTrip",
      summary = "Take a load off again",
      description = "Before the truck has left; its containers stand at the station again.")
  @APIResponse(responseCode = "200", description = "Unloaded, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "trip-not-found")
  @APIResponse(responseCode = "409", description = "trip-state, container-refilled, id-reused")
  public Uni<MovedTripView> unload(
      UUID id, UUID unloadingId, @NotNull @Valid ReasonRequest request) {
    return current
        .get()
        .chain(keeper -> loadTrip.unload(keeper, id, unloadingId, request.reason()))
        .map(unloaded -> new MovedTripView(unloaded.tripId(), unloaded.state()));
  }

  @PUT
  @Path("/{id}/departures/{departureId}")
  @RolesAllowed(Role.Name.DRIVER)
  @Operation(
      operationId = "departTrip",
      summary = "Leave the station",
      description = "By the trip's own driver, once it is loaded.")
  @APIResponse(responseCode = "200", description = "Left, now or before")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "trip-not-found")
  @APIResponse(responseCode = "409", description = "trip-state, id-reused")
  public Uni<MovedTripView> depart(UUID id, UUID departureId) {
    return current
        .get()
        .chain(driver -> moveTrip.depart(driver, id, departureId))
        .map(moved -> new MovedTripView(moved.tripId(), moved.state()));
  }

  @PUT
  @Path("/{id}/arrivals/{arrivalId}")
  @RolesAllowed(Role.Name.DRIVER)
  @Operation(
      operationId = "arriveTrip",
      summary = "Arrive at the centre",
      description = "By the trip's own driver, who looks at the seal.")
  @APIResponse(responseCode = "200", description = "Arrived, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "trip-not-found")
  @APIResponse(responseCode = "409", description = "trip-state, id-reused")
  public Uni<MovedTripView> arrive(
      UUID id, UUID arrivalId, @NotNull @Valid ArrivalRequest request) {
    return current
        .get()
        .chain(driver -> moveTrip.arrive(driver, id, arrivalId, request.sealIntact()))
        .map(moved -> new MovedTripView(moved.tripId(), moved.state()));
  }

  @PUT
  @Path("/{id}/cancellations/{cancellationId}")
  @RolesAllowed({Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "cancelTrip",
      summary = "Call a truck off",
      description = "Before it is loaded.")
  @APIResponse(responseCode = "200", description = "Cancelled, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "trip-not-found")
  @APIResponse(responseCode = "409", description = "trip-state, id-reused")
  public Uni<MovedTripView> cancel(
      UUID id, UUID cancellationId, @NotNull @Valid ReasonRequest request) {
    return current
        .get()
        .chain(person -> moveTrip.cancel(person, id, cancellationId, request.reason()))
        .map(moved -> new MovedTripView(moved.tripId(), moved.state()));
  }
}
