package city.liangwang.area.web;

import city.liangwang.area.app.JoinWaitingList;
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

/** The waiting lists of communities that nobody serves yet. */
@Path("/api/v1/coverage-requests")
@RolesAllowed(Role.Name.RESIDENT)
@Tag(name = "areas")
public class CoverageRequestResource {

  private final JoinWaitingList joinWaitingList;
  private final CurrentCaller caller;

  CoverageRequestResource(JoinWaitingList joinWaitingList, CurrentCaller caller) {
    this.joinWaitingList = joinWaitingList;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "requestCoverage",
      summary = "Ask that the service comes to a community",
      description = "A resident is on the list of a community once, however often they ask.")
  @APIResponse(responseCode = "200", description = "On the waiting list, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "404", description = "community-not-found")
  @APIResponse(responseCode = "409", description = "community-covered, id-reused")
  public Uni<WaitingView> request(UUID id, @NotNull @Valid CoverageRequest request) {
    return joinWaitingList.join(id, caller.get().id(), request.communityId()).map(WaitingView::of);
  }
}
