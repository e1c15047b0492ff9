package city.liangwang.people.web;

import city.liangwang.people.app.CloseOwnAccount;
import city.liangwang.people.app.ExportOwnData;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What residents may ask for by law: their data, and to be forgotten. */
@Path("/api/v1/me")
@RolesAllowed(Role.Name.RESIDENT)
@Tag(name = "people")
public class OwnAccountResource {

  private final ExportOwnData exportOwnData;
  private final CloseOwnAccount closeOwnAccount;
  private final CurrentCaller caller;

  OwnAccountResource(
      ExportOwnData exportOwnData, CloseOwnAccount closeOwnAccount, CurrentCaller caller) {
    this.exportOwnData = exportOwnData;
    this.closeOwnAccount = closeOwnAccount;
    this.caller = caller;
  }

  @GET
  @Path("/data")
  @Operation(
      operationId = "exportOwnData",
      summary = "Take one's own data along",
      description = "Name, phone, WeChat account and addresses, in full.")
  @APIResponse(responseCode = "200", description = "The data")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<OwnDataView> export() {
    return exportOwnData.export(caller.get()).map(OwnDataView::of);
  }

  // Not for the role: whoever repeats the call has none any more, and is to learn that it was done.
  @PUT
  @Path("/closures/{closureId}")
  @Authenticated
  @Operation(
      operationId = "closeOwnAccount",
      summary = "Close one's own account",
      description =
          "Name, phone, WeChat account and addresses are erased and every token is refused from"
              + " then on. Refused while there is money or an open pickup; points lapse. Who signs"
              + " in with the same WeChat account later is a new resident.")
  @APIResponse(responseCode = "204", description = "Closed, now or before")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(
      responseCode = "409",
      description = "id-reused, account-has-money or account-has-pickup")
  public Uni<Void> close(UUID closureId) {
    return closeOwnAccount.close(caller.get(), closureId);
  }
}
