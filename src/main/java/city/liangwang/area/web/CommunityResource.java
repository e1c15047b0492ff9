package city.liangwang.area.web;

import city.liangwang.area.app.EditCommunity;
import city.liangwang.area.app.LookUpPlaces;
import city.liangwang.area.domain.CommunityCard;
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

/** Communities as administrators edit them. */
@Path("/api/v1/communities/{id}")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "areas")
public class CommunityResource {

  private final LookUpPlaces places;
  private final EditCommunity editCommunity;
  private final CurrentCaller caller;

  CommunityResource(LookUpPlaces places, EditCommunity editCommunity, CurrentCaller caller) {
    this.places = places;
    this.editCommunity = editCommunity;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getCommunity",
      summary = "One community",
      description = "With the ETag that an edit must name.")
  @APIResponse(responseCode = "200", description = "The community; ETag is its version")
  @APIResponse(responseCode = "404", description = "community-not-found")
  public Uni<RestResponse<ManagedCommunityView>> community(UUID id) {
    return places.community(id).map(CommunityResource::tagged);
  }

  @PUT
  @Operation(
      operationId = "editCommunity",
      summary = "Give a community to a station, or to none",
      description =
          "A station that serves it already stays, whatever the tag. Pickups that are booked keep theirs.")
  @APIResponse(responseCode = "200", description = "As asked for, now or before; ETag is new")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, also for another district")
  @APIResponse(responseCode = "404", description = "community-not-found, station-not-found")
  @APIResponse(responseCode = "412", description = "outdated: somebody else was faster")
  public Uni<RestResponse<ManagedCommunityView>> edit(
      UUID id,
      @Parameter(description = "The ETag of what was read", example = "\"3\"")
          @RestHeader("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid ServiceAreaRequest request) {
    return editCommunity
        .changeStation(caller.get(), id, request.stationId(), new EditTag(ifMatch))
        .map(CommunityResource::tagged);
  }

  private static RestResponse<ManagedCommunityView> tagged(CommunityCard card) {
    return ResponseBuilder.ok(ManagedCommunityView.of(card))
        .tag(EditTag.of(card.version()))
        .build();
  }
}
