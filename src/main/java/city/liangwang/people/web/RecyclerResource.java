package city.liangwang.people.web;

import city.liangwang.people.app.RecyclerRegister;
import city.liangwang.people.app.RenewLicence;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** Firms that lots may go to. */
@Path("/api/v1/recyclers")
@Tag(name = "people")
public class RecyclerResource {

  private final RecyclerRegister register;
  private final RenewLicence renewLicence;
  private final CurrentCaller caller;

  RecyclerResource(RecyclerRegister register, RenewLicence renewLicence, CurrentCaller caller) {
    this.register = register;
    this.renewLicence = renewLicence;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      operationId = "registerRecycler",
      summary = "Register a recycler",
      description = "With its licence and the materials that it may take.")
  @APIResponse(responseCode = "200", description = "Registered, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "409", description = "id-reused or recycler-code-taken")
  public Uni<RecyclerView> register(UUID id, @NotNull @Valid RecyclerRequest request) {
    return register
        .register(caller.get(), request.recycler(id), request.licence())
        .map(RecyclerView::of);
  }

  @PUT
  @Path("/{id}/renewals/{renewalId}")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      operationId = "renewLicence",
      summary = "Renew the licence of a recycler",
      description = "Kept with the licence that was there before. Also for one that has ended.")
  @APIResponse(responseCode = "200", description = "Renewed, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "recycler-not-found")
  @APIResponse(responseCode = "409", description = "id-reused or licence-not-later")
  public Uni<RecyclerView> renew(UUID id, UUID renewalId, @NotNull @Valid RenewalRequest request) {
    return renewLicence
        .renew(caller.get(), renewalId, id, request.licence(), request.licensedUntil())
        .map(RecyclerView::of);
  }

  @GET
  @RolesAllowed({
    Role.Name.ADMINISTRATOR,
    Role.Name.CENTRE_CLERK,
    Role.Name.DISPATCHER,
    Role.Name.FINANCE,
    Role.Name.STATISTICIAN
  })
  @Operation(operationId = "getRecyclers", summary = "List the recyclers", description = "By code.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<RecyclerView>> find(
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Min(1) @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return register.find(caller.get(), size, cursor).map(page -> page.map(RecyclerView::of));
  }
}
