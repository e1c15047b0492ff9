package city.liangwang.statistics.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.people.Person;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Role;
import city.liangwang.statistics.app.ReadFigures;
import city.liangwang.statistics.domain.Cell;
import city.liangwang.statistics.domain.Filter;
import city.liangwang.statistics.domain.GroupBy;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures for the city's statisticians, and the records below each. */
@Path("/api/v1/figures")
@RolesAllowed({Role.Name.STATISTICIAN, Role.Name.ADMINISTRATOR})
@Tag(name = "statistics")
public class FiguresResource {

  private final ReadFigures figures;
  private final CurrentPerson current;

  FiguresResource(ReadFigures figures, CurrentPerson current) {
    this.figures = figures;
    this.current = current;
  }

  @GET
  @Operation(
      operationId = "listFigures",
      summary = "Figures by place, material, stage or day",
      description =
          "Each row is one stage: stages are never added. Who is limited to a district sees that"
              + " district only.")
  @APIResponse(responseCode = "200", description = "By key and stage")
  @APIResponse(
      responseCode = "400",
      description =
          "day-invalid, period-invalid, period-too-long, group-by-unknown, stage-unknown, cursor-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<FigureView>> list(
      @Parameter(description = "First day; the last one without it", example = "2026-11-01")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Last day; today without it", example = "2026-11-23")
          @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "division, community, station, material, stage or day")
          @QueryParam("groupBy")
          @DefaultValue("stage")
          String groupBy,
      @QueryParam("stage") @Nullable String stage,
      @QueryParam("division") @Size(max = 20) @Nullable String division,
      @QueryParam("community") @Nullable UUID community,
      @QueryParam("station") @Nullable UUID station,
      @QueryParam("material") @Size(max = 50) @Nullable String material,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.SIZE_MAX) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var group = GroupBy.parse(groupBy);
    var filter = filter(from, to, stage, division, community, station, material);
    return current
        .get()
        .chain(person -> figures(person, group, filter, size, cursor))
        .map(page -> page.map(FigureView::of));
  }

  private Uni<Page<Cell>> figures(
      Person person, GroupBy group, Filter filter, int size, @Nullable String cursor) {
    return figures.figures(person, group, filter, size, cursor);
  }

  @GET
  @Path("/records")
  @Operation(
      operationId = "listFigureRecords",
      summary = "The records below a figure",
      description =
          "With the filters of a figure: the sum of the records is the figure, to the gram.")
  @APIResponse(responseCode = "200", description = "By day")
  @APIResponse(
      responseCode = "400",
      description = "day-invalid, period-invalid, period-too-long, stage-unknown, cursor-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<RecordView>> records(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("stage") @Nullable String stage,
      @QueryParam("division") @Size(max = 20) @Nullable String division,
      @QueryParam("community") @Nullable UUID community,
      @QueryParam("station") @Nullable UUID station,
      @QueryParam("material") @Size(max = 50) @Nullable String material,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.SIZE_MAX) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var filter = filter(from, to, stage, division, community, station, material);
    return current
        .get()
        .chain(person -> figures.records(person, filter, size, cursor))
        .map(page -> page.map(RecordView::of));
  }

  @GET
  @Path("/records/{kind}/{id}/sources")
  @Operation(
      operationId = "listRecordSources",
      summary = "What a record is made of, down to the door",
      description =
          "From outbound to lots, runs, intakes, trips, hand-overs and door weighings. With"
              + " `only=weighing` one call lists all door weighings below a shipped figure.")
  @APIResponse(responseCode = "200", description = "By kind")
  @APIResponse(responseCode = "400", description = "record-kind-unknown, cursor-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "record-not-found")
  public Uni<Page<SourceView>> sources(
      @Parameter(description = "weighing, handover, trip, intake, run, lot or outbound")
          String kind,
      UUID id,
      @Parameter(description = "Only records of this kind") @QueryParam("only")
          @Nullable String only,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.SIZE_MAX) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    ReadFigures.requireKind(kind);
    return current
        .get()
        .chain(person -> figures.sources(person, id, only, size, cursor))
        .map(page -> page.map(SourceView::of));
  }

  private Filter filter(
      @Nullable String from,
      @Nullable String to,
      @Nullable String stage,
      @Nullable String division,
      @Nullable UUID community,
      @Nullable UUID station,
      @Nullable String material) {
    return new Filter(
        figures.period(from, to), Filter.stage(stage), division, community, station, material);
  }
}
