package city.liangwang.statistics.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Role;
import city.liangwang.statistics.app.DeclareFigure;
import city.liangwang.statistics.app.ReadDeclaredFigures;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the platform does not weigh itself. */
@Path("/api/v1/declared-figures")
@RolesAllowed(Role.Name.STATISTICIAN)
@Tag(name = "statistics")
public class DeclaredFiguresResource {

  private final DeclareFigure declareFigure;
  private final ReadDeclaredFigures declaredFigures;
  private final CurrentPerson current;

  DeclaredFiguresResource(
      DeclareFigure declareFigure, ReadDeclaredFigures declaredFigures, CurrentPerson current) {
    this.declareFigure = declareFigure;
    this.declaredFigures = declaredFigures;
    this.current = current;
  }

  @GET
  @RolesAllowed({Role.Name.STATISTICIAN, Role.Name.ADMINISTRATOR, Role.Name.FINANCE})
  @Operation(
      operationId = "listDeclaredFigures",
      summary = "Everything that was declared",
      description =
          "Also what counts no more: of the figures of one component that cover a day the first one"
              + " of this list counts.")
  @APIResponse(responseCode = "200", description = "What was declared last first")
  @APIResponse(responseCode = "400", description = "request-invalid, cursor-invalid")
  public Uni<Page<DeclarationView>> list(
      @Parameter(description = "Of one indicator only", example = "IND-LIFE-01")
          @QueryParam("indicator")
          @Size(max = 50)
          @Nullable String indicator,
      @Parameter(description = "Of one component only", example = "kitchen-waste-treated")
          @QueryParam("component")
          @Size(max = 60)
          @Nullable String component,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.SIZE_MAX) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return declaredFigures
        .list(indicator, component, size, cursor)
        .map(page -> page.map(DeclarationView::of));
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
