package city.liangwang.people.web;

import city.liangwang.people.app.LookAtResident;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Residents, for customer service. */
@Path("/api/v1/residents")
@RolesAllowed(Role.Name.DISPATCHER)
@Tag(name = "people")
public class ResidentResource {

  private final LookAtResident lookAtResident;
  private final CurrentCaller caller;

  ResidentResource(LookAtResident lookAtResident, CurrentCaller caller) {
    this.lookAtResident = lookAtResident;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getResident",
      summary = "Look at a resident",
      description = "Shows personal data. Every look is written down with its reason.")
  @APIResponse(responseCode = "200", description = "The resident")
  @APIResponse(responseCode = "400", description = "request-invalid: without a reason")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "person-not-found, also in another district")
  public Uni<ResidentView> get(
      UUID id,
      @Parameter(description = "Why, for the audit log", example = "居民来电投诉")
          @QueryParam("reason")
          @NotBlank
          @Size(max = 200)
          String reason) {
    return lookAtResident.look(caller.get(), id, reason).map(ResidentView::of);
  }
}
