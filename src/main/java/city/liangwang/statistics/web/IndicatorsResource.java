package city.liangwang.statistics.web;

import city.liangwang.platform.security.Role;
import city.liangwang.statistics.app.IndicatorFigure;
import city.liangwang.statistics.app.ReadFigures;
import city.liangwang.statistics.app.ReadIndicators;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the city answers for, against its targets. */
@Path("/api/v1/indicators")
@RolesAllowed({Role.Name.STATISTICIAN, Role.Name.ADMINISTRATOR, Role.Name.FINANCE})
@Tag(name = "statistics")
public class IndicatorsResource {

  private final ReadIndicators indicators;
  private final ReadFigures figures;

  IndicatorsResource(ReadIndicators indicators, ReadFigures figures) {
    this.indicators = indicators;
    this.figures = figures;
  }

  @GET
  @Operation(
      operationId = "listIndicators",
      summary = "All indicators of the city",
      description =
          "With value, components and targets; a value that nobody knows is null and says why.")
  @APIResponse(responseCode = "200", description = "In the order of the city's files")
  @APIResponse(responseCode = "400", description = "day-invalid, period-invalid, period-too-long")
  public Uni<List<IndicatorFigure>> list(
      @Parameter(description = "First day; the last one without it") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Last day; today without it") @QueryParam("to")
          @Nullable String to) {
    return indicators.all(figures.period(from, to));
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getIndicator",
      summary = "One indicator",
      description =
          "Numerator and denominator with grams, source class and source of every component.")
  @APIResponse(responseCode = "200", description = "The indicator")
  @APIResponse(responseCode = "400", description = "day-invalid, period-invalid, period-too-long")
  @APIResponse(responseCode = "404", description = "indicator-not-found")
  public Uni<IndicatorFigure> get(
      String code,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    return indicators.get(code, figures.period(from, to));
  }
}
