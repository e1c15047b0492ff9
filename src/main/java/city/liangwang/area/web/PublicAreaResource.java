package city.liangwang.area.web;

import city.liangwang.area.app.DropOffPoints;
import city.liangwang.area.app.LookUpPlaces;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Where things are, for everybody. */
@Path("/api/v1/public")
@PermitAll
@Tag(name = "areas")
public class PublicAreaResource {

  private static final int FRESH_SECONDS = 60;

  // Somebody stands before a full bin otherwise.
  private static final int SEEN_FRESH_SECONDS = 5;

  private final LookUpPlaces places;
  private final DropOffPoints dropOffPoints;

  PublicAreaResource(LookUpPlaces places, DropOffPoints dropOffPoints) {
    this.places = places;
    this.dropOffPoints = dropOffPoints;
  }

  @GET
  @Path("/divisions")
  @Cache(maxAge = FRESH_SECONDS)
  @Operation(
      operationId = "listDivisions",
      summary = "The divisions of the city",
      description = "All of them, by code.")
  @APIResponse(responseCode = "200", description = "The divisions")
  public Uni<List<DivisionView>> divisions() {
    return places.divisions().map(found -> found.stream().map(DivisionView::of).toList());
  }

  @GET
  @Path("/stations")
  @Cache(maxAge = FRESH_SECONDS)
  @Operation(
      operationId = "listStations",
      summary = "The service stations as points on the map",
      description = "All of them, by code, with their opening hours.")
  @APIResponse(responseCode = "200", description = "The stations")
  public Uni<List<StationView>> stations() {
    return places.stations().map(found -> found.stream().map(StationView::of).toList());
  }

  @GET
  @Path("/communities")
  @Cache(maxAge = FRESH_SECONDS)
  @Operation(
      operationId = "findCommunities",
      summary = "Communities by name",
      description = "By code; for a resident who looks for the own community.")
  @APIResponse(responseCode = "200", description = "Some communities, and where the next begin")
  @APIResponse(responseCode = "400", description = "request-invalid, cursor-invalid")
  public Uni<Page<CommunityView>> communities(
      @Parameter(description = "Part of the Chinese or English name", example = "槐")
          @QueryParam("query")
          @Size(max = 50)
          @Nullable String query,
      @Parameter(description = "Code of a division", example = "990101")
          @QueryParam("division")
          @Size(max = 20)
          @Nullable String division,
      @Parameter(description = "How many at the most")
          @QueryParam("size")
          @DefaultValue("50")
          @Min(1)
          @Max(Page.SIZE_MAX)
          int size,
      @Parameter(description = "Where the page before ended: its next")
          @QueryParam("cursor")
          @Size(max = 200)
          @Nullable String cursor) {
    return places
        .communities(query, division, size, Cursor.decode(cursor, 1))
        .map(page -> page.map(CommunityView::of));
  }

  @GET
  @Path("/drop-off-points")
  @Cache(maxAge = SEEN_FRESH_SECONDS)
  @Operation(
      operationId = "findDropOffPoints",
      summary = "Where people can bring what they sort",
      description = "By code, with opening hours, and how and when each was last seen.")
  @APIResponse(responseCode = "200", description = "Some points, and where the next begin")
  @APIResponse(responseCode = "400", description = "request-invalid, cursor-invalid")
  public Uni<Page<DropOffPointView>> dropOffPoints(
      @Parameter(description = "Code of a division", example = "990101")
          @QueryParam("division")
          @Size(max = 20)
          @Nullable String division,
      @Parameter(description = "How many at the most")
          @QueryParam("size")
          @DefaultValue("50")
          @Min(1)
          @Max(Page.SIZE_MAX)
          int size,
      @Parameter(description = "Where the page before ended: its next")
          @QueryParam("cursor")
          @Size(max = 200)
          @Nullable String cursor) {
    return dropOffPoints
        .find(division, size, Cursor.decode(cursor, 1))
        .map(page -> page.map(DropOffPointView::of));
  }
}
