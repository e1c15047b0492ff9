package city.liangwang.area.web;

import city.liangwang.area.app.LookUpPlaces;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the service comes to where somebody lives. */
@Path("/api/v1/coverage")
@PermitAll
@Tag(name = "areas")
public class CoverageResource {

  private final LookUpPlaces places;

  CoverageResource(LookUpPlaces places) {
    this.places = places;
  }

  @GET
  @Operation(
      operationId = "checkCoverage",
      summary = "Whether a community is covered, and by which station",
      description = "For everybody, before an address is given.")
  @APIResponse(responseCode = "200", description = "Covered or not")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "404", description = "community-not-found")
  public Uni<CoverageView> coverage(
      @Parameter(description = "A community of findCommunities") @QueryParam("communityId") @NotNull
          UUID communityId) {
    return places.stationServing(communityId).map(station -> CoverageView.of(communityId, station));
  }
}
