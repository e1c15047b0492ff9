package city.liangwang.custody.web;

import city.liangwang.custody.app.SeeHandovers;
import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the keeper's own station holds. */
@Path("/api/v1/station")
@RolesAllowed(Role.Name.STATION_KEEPER)
@Tag(name = "custody")
public class StockResource {

  private final SeeHandovers seeHandovers;
  private final CurrentPerson current;

  StockResource(SeeHandovers seeHandovers, CurrentPerson current) {
    this.seeHandovers = seeHandovers;
    this.current = current;
  }

  @GET
  @Path("/stock")
  @Operation(
      operationId = "getStock",
      summary = "What the station holds",
      description = "By material, as the ledger has it.")
  @APIResponse(responseCode = "200", description = "Grams by material")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<List<MassLineView>> stock() {
    return current
        .get()
        .chain(seeHandovers::stock)
        .map(lines -> lines.stream().map(MassLineView::of).toList());
  }

  @GET
  @Path("/containers")
  @Operation(
      operationId = "listContainers",
      summary = "Containers with something in them",
      description = "By code; what is on a truck is no longer there.")
  @APIResponse(responseCode = "200", description = "Containers")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<List<ContainerView>> containers() {
    return current
        .get()
        .chain(seeHandovers::containers)
        .map(fills -> fills.stream().map(ContainerView::of).toList());
  }
}
