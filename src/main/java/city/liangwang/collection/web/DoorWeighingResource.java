package city.liangwang.collection.web;

import city.liangwang.collection.app.CorrectWeighing;
import city.liangwang.collection.app.LookUpWeighings;
import city.liangwang.collection.app.LookUpWeighings.Filter;
import city.liangwang.collection.app.WeighAtDoor;
import city.liangwang.collection.domain.WeighingState;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.CurrentCaller;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Weighing at the door. */
@Path("/api/v1/door-weighings")
@Tag(name = "collection")
public class DoorWeighingResource {

  private final WeighAtDoor weighAtDoor;
  private final CorrectWeighing correctWeighing;
  private final LookUpWeighings lookUp;
  private final CurrentCaller caller;

  DoorWeighingResource(
      WeighAtDoor weighAtDoor,
      CorrectWeighing correctWeighing,
      LookUpWeighings lookUp,
      CurrentCaller caller) {
    this.weighAtDoor = weighAtDoor;
    this.correctWeighing = correctWeighing;
    this.lookUp = lookUp;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "weighAtDoor",
      summary = "Weigh at the door and pay",
      description =
          "By the collector who holds the pickup and has arrived. Each line is one reading of a"
              + " scale and is paid at the price held from booking. Grams, money and points are"
              + " booked together, or nothing is. Above what one person may book, the collector weighs"
              + " what is within and a dispatcher adds the rest by a correction. Safe to repeat.")
  @APIResponse(responseCode = "200", description = "Weighed and paid, now or before")
  @APIResponse(
      responseCode = "400",
      description =
          "request-invalid, weighed-at-not-possible, material-unknown, price-missing,"
              + " line-not-for-kind, line-pieces-missing, line-pieces-unwanted, bag-code-twice,"
              + " scale-not-found, weight-above-scale, weight-not-on-interval,"
              + " typed-weight-too-heavy")
  @APIResponse(
      responseCode = "403",
      description = "forbidden: not the holder of the pickup; second-person-required")
  @APIResponse(responseCode = "404", description = "pickup-not-found")
  @APIResponse(
      responseCode = "409",
      description = "id-reused, pickup-state, scale-expired, bag-code-taken")
  public Uni<DoorWeighingView> weigh(
      @PathParam("id") UUID id, @NotNull @Valid DoorWeighingRequest request) {
    return weighAtDoor.weigh(caller.get(), id, request.load()).map(DoorWeighingView::of);
  }

  @PUT
  @Path("/{id}/corrections/{correctionId}")
  @RolesAllowed({Role.Name.COLLECTOR, Role.Name.DISPATCHER})
  @Operation(
      operationId = "correctDoorWeighing",
      summary = "Reverse a weighing and book what it should have been",
      description =
          "A collector corrects an own weighing up to a limit and before hand-over; a dispatcher"
              + " any, also to nothing. After hand-over the difference is the collector's. Points"
              + " stay. Every version is kept. Safe to repeat.")
  @APIResponse(responseCode = "200", description = "Corrected, now or before")
  @APIResponse(
      responseCode = "400",
      description = "request-invalid, and for lines as when weighing")
  @APIResponse(responseCode = "403", description = "forbidden, second-person-required")
  @APIResponse(responseCode = "404", description = "weighing-not-found")
  @APIResponse(
      responseCode = "409",
      description =
          "id-reused, weighing-disputed, weighing-reversed, nothing-corrected, scale-expired,"
              + " bag-code-taken, balance-not-enough")
  public Uni<DoorWeighingView> correct(
      @PathParam("id") UUID id,
      @PathParam("correctionId") UUID correctionId,
      @NotNull @Valid CorrectionRequest request) {
    return correctWeighing
        .correct(caller.get(), correctionId, request.correction(id))
        .map(DoorWeighingView::of);
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
      operationId = "getDoorWeighing",
      summary = "One weighing as it stands now",
      description = "For its resident, its collector, its station and its dispatchers.")
  @APIResponse(responseCode = "200", description = "The weighing")
  @APIResponse(responseCode = "404", description = "weighing-not-found")
  public Uni<DoorWeighingView> get(@PathParam("id") UUID id) {
    return lookUp.get(caller.get(), id).map(DoorWeighingView::of);
  }

  @GET
  @RolesAllowed({
    Role.Name.RESIDENT,
    Role.Name.COLLECTOR,
    Role.Name.STATION_KEEPER,
    Role.Name.DISPATCHER
  })
  @Operation(
      operationId = "listDoorWeighings",
      summary = "Weighings, the newest first",
      description =
          "A resident's or collector's own, a keeper's station's, a dispatcher's district's or"
              + " city's.")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "400", description = "request-invalid, cursor-invalid")
  public Uni<Page<DoorWeighingView>> list(
      @Parameter(description = "Only this collector's") @QueryParam("collectorId")
          @Nullable UUID collectorId,
      @Parameter(description = "Only in this state") @QueryParam("state")
          @Nullable WeighingState state,
      @Parameter(description = "false: only what is still carried by collectors")
          @QueryParam("handedOver")
          @Nullable Boolean handedOver,
      @Parameter(description = "How many")
          @QueryParam("size")
          @DefaultValue("" + Page.SIZE_DEFAULT)
          @Positive
          @Max(Page.SIZE_MAX)
          int size,
      @Parameter(description = "Where the page before has ended") @QueryParam("cursor")
          @Nullable String cursor) {
    return lookUp
        .list(caller.get(), new Filter(collectorId, state, handedOver), size, cursor)
        .map(page -> page.map(DoorWeighingView::of));
  }
}
