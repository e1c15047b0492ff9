package city.liangwang.area.web;

import city.liangwang.area.app.EditStation;
import city.liangwang.area.app.LookUpPlaces;
import city.liangwang.area.domain.StationCard;
import city.liangwang.platform.http.EditTag;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Stations as administrators edit them. */
@Path("/api/v1/stations/{id}")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "areas")
public class StationResource {

  private final LookUpPlaces places;
  private final EditStation editStation;
  private final CurrentCaller caller;

  StationResource(LookUpPlaces places, EditStation editStation, CurrentCaller caller) {
    this.places = places;
    this.editStation = editStation;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getStation",
      summary = "One station",
      description = "With the ETag that an edit must name.")
  @APIResponse(responseCode = "200", description = "The station; ETag is its version")
  @APIResponse(responseCode = "404", description = "station-not-found")
  public Uni<RestResponse<StationView>> station(UUID id) {
    return places.station(id).map(StationResource::tagged);
  }

  @PUT
  @Operation(
      operationId = "editStation",
      summary = "Change the opening hours of a station",
      description = "Hours that are as asked for already stay, whatever the tag.")
  @APIResponse(responseCode = "200", description = "As asked for, now or before; ETag is new")
  @APIResponse(responseCode = "400", description = "request-invalid, hours-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, also for another district")
  @APIResponse(responseCode = "404", description = "station-not-found")
  @APIResponse(responseCode = "412", description = "outdated: somebody else was faster")
  public Uni<RestResponse<StationView>> edit(
      UUID id,
      @Parameter(description = "The ETag of what was read", example = "\"3\"")
          @RestHeader("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid HoursRequest request) {
    return editStation
        .changeHours(caller.get(), id, request.hours(), new EditTag(ifMatch))
        .map(StationResource::tagged);
  }

  private static RestResponse<StationView> tagged(StationCard card) {
    return ResponseBuilder.ok(StationView.of(card)).tag(EditTag.of(card.version())).build();
  }
}
