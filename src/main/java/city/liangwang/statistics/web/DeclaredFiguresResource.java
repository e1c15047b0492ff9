package city.liangwang.statistics.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.security.Role;
import city.liangwang.statistics.app.DeclareFigure;
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

/** What the platform does not weigh itself. */
@Path("/api/v1/declared-figures")
@RolesAllowed(Role.Name.STATISTICIAN)
@Tag(name = "statistics")
public class DeclaredFiguresResource {

  private final DeclareFigure declareFigure;
  private final CurrentPerson current;

  DeclaredFiguresResource(DeclareFigure declareFigure, CurrentPerson current) {
    this.declareFigure = declareFigure;
    this.current = current;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "declareFigure",
      summary = "Declare a component of an indicator",
      description =
          "Append-only: on the days that it covers, a figure that is declared later counts instead"
              + " of an earlier one of the same component.")
  @APIResponse(responseCode = "200", description = "Declared, now or before")
  @APIResponse(
      responseCode = "400",
      description = "request-invalid, period-invalid, period-too-long, indicator-unknown")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "409", description = "id-reused")
  public Uni<DeclaredFigureView> declare(UUID id, @NotNull @Valid DeclaredFigureRequest request) {
    var figure = request.figure();
    return current
        .get()
        .chain(person -> declareFigure.declare(person, id, request.indicatorCode(), figure))
        .map(kept -> new DeclaredFigureView(kept.id(), kept.declaredAt()));
  }
}
