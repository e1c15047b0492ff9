package city.liangwang.people.web;

import city.liangwang.people.app.FindResident;
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

/** Searches by customer service. The number stands in the body: addresses of pages are logged. */
@Path("/api/v1/resident-searches")
@RolesAllowed({Role.Name.CUSTOMER_SERVICE, Role.Name.ADMINISTRATOR})
@Tag(name = "people")
public class ResidentSearchResource {

  private final FindResident findResident;
  private final CurrentCaller caller;

  ResidentSearchResource(FindResident findResident, CurrentCaller caller) {
    this.findResident = findResident;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "findResident",
      summary = "Find a resident by phone",
      description =
          "Only the whole number finds anybody. Every search is written down with its reason, also"
              + " one that finds nobody; phone and addresses are masked.")
  @APIResponse(responseCode = "200", description = "The resident")
  @APIResponse(responseCode = "400", description = "request-invalid or phone-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "person-not-found, also in another district")
  @APIResponse(responseCode = "409", description = "id-reused")
  @APIResponse(responseCode = "429", description = "too-many-requests; Retry-After")
  public Uni<ResidentMatchView> find(UUID id, @NotNull @Valid ResidentSearchRequest request) {
    return findResident
        .find(caller.get(), id, request.phone(), request.reason())
        .map(ResidentMatchView::of);
  }
}
