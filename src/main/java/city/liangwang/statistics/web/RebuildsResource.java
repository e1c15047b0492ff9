package city.liangwang.statistics.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.security.Role;
import city.liangwang.statistics.app.RebuildFigures;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Throws the figures away and counts every event again. */
@Path("/api/v1/statistics/rebuilds")
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.STATISTICIAN})
@Tag(name = "statistics")
public class RebuildsResource {

  private final RebuildFigures rebuildFigures;
  private final CurrentPerson current;

  RebuildsResource(RebuildFigures rebuildFigures, CurrentPerson current) {
    this.rebuildFigures = rebuildFigures;
    this.current = current;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "rebuildFigures",
      summary = "Count every event again",
      description =
          "Answers at once and goes on by itself; the present figures stay until the new ones are"
              + " complete, and no event that comes meanwhile is lost.")
  @APIResponse(responseCode = "200", description = "How far it has come")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "409", description = "rebuild-running, id-reused")
  public Uni<RebuildView> start(UUID id) {
    return current.get().chain(person -> rebuildFigures.start(person, id)).map(RebuildView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getRebuild",
      summary = "How far a rebuild has come",
      description = "In numbers of events.")
  @APIResponse(responseCode = "200", description = "How far it has come")
  @APIResponse(responseCode = "404", description = "rebuild-not-found")
  public Uni<RebuildView> get(UUID id) {
    return rebuildFigures.get(id).map(RebuildView::of);
  }
}
