package city.liangwang.collection.web;

import city.liangwang.collection.app.LookUpWeighings;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts (回收凭证). */
@Path("/api/v1/receipts")
@Tag(name = "collection")
public class ReceiptResource {

  private final LookUpWeighings lookUp;
  private final CurrentCaller caller;

  ReceiptResource(LookUpWeighings lookUp, CurrentCaller caller) {
    this.lookUp = lookUp;
    this.caller = caller;
  }

  @GET
  @Path("/{weighingId}")
  @RolesAllowed(Role.Name.RESIDENT)
  @Operation(
      operationId = "getReceipt",
      summary = "The receipt of a weighing",
      description = "For its resident: what was paid, with every version and dispute.")
  @APIResponse(responseCode = "200", description = "The receipt")
  @APIResponse(responseCode = "404", description = "weighing-not-found")
  public Uni<ReceiptView> get(@PathParam("weighingId") UUID weighingId) {
    return lookUp.receipt(caller.get(), weighingId).map(ReceiptView::of);
  }
}
