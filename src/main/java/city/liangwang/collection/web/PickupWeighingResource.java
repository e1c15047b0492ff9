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

/** The weighing of a pickup: a resident's phone knows the pickup and waits for its weight. */
@Path("/api/v1/pickups/{pickupId}/door-weighing")
@Tag(name = "collection")
public class PickupWeighingResource {

  private final LookUpWeighings lookUp;
  private final CurrentCaller caller;

  PickupWeighingResource(LookUpWeighings lookUp, CurrentCaller caller) {
    this.lookUp = lookUp;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Role.Name.RESIDENT,
    Role.Name.COLLECTOR,
    Role.Name.STATION_KEEPER,
    Role.Name.DISPATCHER
  })
  @Operation(
      operationId = "getDoorWeighingOfPickup",
      summary = "The weighing of a pickup",
      description = "Who may see it is as for the weighing itself.")
  @APIResponse(responseCode = "200", description = "The weighing")
  @APIResponse(responseCode = "404", description = "weighing-not-found, also before it is weighed")
  public Uni<DoorWeighingView> get(@PathParam("pickupId") UUID pickupId) {
    return lookUp.getByPickup(caller.get(), pickupId).map(DoorWeighingView::of);
  }
}
