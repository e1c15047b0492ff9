package city.liangwang.statistics.web;

import city.liangwang.statistics.app.LiveFigures;
import city.liangwang.statistics.app.PublicFigures;
import city.liangwang.statistics.app.ReadFigures;
import city.liangwang.statistics.app.ReadPublicFigures;
import city.liangwang.statistics.app.StatisticsConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What everybody may see, without signing in. */
@Path("/api/v1/public")
@PermitAll
@Tag(name = "public")
public class PublicResource {

  private final ReadPublicFigures figures;
  private final LiveFigures live;
  private final ReadFigures readFigures;
  private final StatisticsConfig config;

  PublicResource(
      ReadPublicFigures figures,
      LiveFigures live,
      ReadFigures readFigures,
      StatisticsConfig config) {
    this.figures = figures;
    this.live = live;
    this.readFigures = readFigures;
    this.config = config;
  }

  @GET
  @Path("/figures")
  @Operation(
      operationId = "getPublicFigures",
      summary = "A day of the city",
      description =
          "Tonnage by stage, pickups, districts, materials, carbon and indicators. Stages are never"
              + " added. At most a second old.")
  @APIResponse(responseCode = "200", description = "The figures")
  @APIResponse(responseCode = "400", description = "day-invalid")
  public Uni<RestResponse<PublicFigures>> figures(
      @Parameter(description = "In the city's zone; today without it", example = "2026-11-23")
          @QueryParam("day")
          @Nullable String day) {
    return figures
        .of(day)
        .map(
            found ->
                ResponseBuilder.ok(found).header("Cache-Control", "public, max-age=1").build());
  }

  @GET
  @Path("/community-figures")
  @Operation(
      operationId = "listPublicCommunityFigures",
      summary = "What the communities of a district gave on a day",
      description =
          "Fewer than 5 households are not shown, nor a community from which they could be"
              + " computed.")
  @APIResponse(responseCode = "200", description = "By community")
  @APIResponse(responseCode = "400", description = "day-invalid, request-invalid")
  public Uni<List<CommunityFigureView>> communities(
      @Parameter(description = "A division of the city", example = "990101")
          @QueryParam("division")
          @NotNull
          @Size(max = 20)
          String division,
      @Parameter(description = "In the city's zone; today without it", example = "2026-11-23")
          @QueryParam("day")
          @Nullable String day) {
    return readFigures
        .communities(division, day)
        .map(shown -> shown.stream().map(CommunityFigureView::of).toList());
  }

  @GET
  @Path("/live")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "watchPublicFigures",
      summary = "Today, live",
      description =
          "Server-sent events named `figures` with the same JSON as getPublicFigures: at once, and"
              + " again when something changed, at most once a second. A comment every 15 seconds"
              + " keeps the connection open. Only so many may watch at the same time; who may not"
              + " asks getPublicFigures instead.")
  @APIResponse(responseCode = "200", description = "The stream")
  @APIResponse(responseCode = "503", description = "live-full")
  public Multi<OutboundSseEvent> live(@Context Sse sse) {
    var events = live.watch().map(json -> sse.newEventBuilder().name("figures").data(json).build());
    var comments =
        Multi.createFrom()
            .ticks()
            .startingAfter(config.liveAlive())
            .every(config.liveAlive())
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("alive").build());
    return Multi.createBy().merging().streams(events, comments);
  }
}
