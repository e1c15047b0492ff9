package city.liangwang.catalog.web;

import city.liangwang.catalog.app.SetPrice;
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

/** Prices as administrators set them. */
@Path("/api/v1/prices")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "catalog")
public class PriceResource {

  private final SetPrice setPrice;
  private final CurrentCaller caller;

  PriceResource(SetPrice setPrice, CurrentCaller caller) {
    this.setPrice = setPrice;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "setPrice",
      summary = "Let a new price begin",
      description =
          "The price that holds until then ends there; a price that begins later ends the new one.")
  @APIResponse(responseCode = "200", description = "Set, now or before")
  @APIResponse(
      responseCode = "400",
      description =
          "request-invalid, material-unknown, division-unknown, fee-by-piece, price-in-the-past")
  @APIResponse(
      responseCode = "403",
      description = "forbidden, also for the prices of the city or of another district")
  @APIResponse(responseCode = "409", description = "price-taken, id-reused")
  public Uni<PriceView> set(UUID id, @NotNull @Valid PriceRequest request) {
    return setPrice.set(caller.get(), id, request.price()).map(PriceView::of);
  }
}
