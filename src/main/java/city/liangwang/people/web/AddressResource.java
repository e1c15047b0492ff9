package city.liangwang.people.web;

import city.liangwang.people.app.OwnAddresses;
import city.liangwang.people.app.RegisterAddress;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller lives. */
@Path("/api/v1/me/addresses")
@RolesAllowed(Role.Name.RESIDENT)
@Tag(name = "people")
public class AddressResource {

  private final RegisterAddress registerAddress;
  private final OwnAddresses ownAddresses;
  private final CurrentCaller caller;

  AddressResource(
      RegisterAddress registerAddress, OwnAddresses ownAddresses, CurrentCaller caller) {
    this.registerAddress = registerAddress;
    this.ownAddresses = ownAddresses;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "registerAddress",
      summary = "Register an address of one's own",
      description = "Says whether the address is covered. Who has moved registers another one.")
  @APIResponse(responseCode = "200", description = "Registered, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "community-not-found")
  @APIResponse(responseCode = "409", description = "too-many-addresses, id-reused")
  public Uni<AddressView> register(UUID id, @NotNull @Valid AddressRequest request) {
    return registerAddress
        .register(caller.get(), id, request.communityId(), request.line())
        .map(AddressView::of);
  }

  @GET
  @Operation(
      operationId = "getAddresses",
      summary = "List one's own addresses",
      description = "The oldest first, 100 at the most.")
  @APIResponse(responseCode = "200", description = "The addresses")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<List<AddressView>> find() {
    return ownAddresses
        .find(caller.get())
        .map(known -> known.stream().map(AddressView::of).toList());
  }
}
