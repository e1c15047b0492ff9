package city.liangwang.dispatch.web;

import city.liangwang.dispatch.app.EndShift;
import city.liangwang.dispatch.app.EndShift.Ending;
import city.liangwang.dispatch.app.ListShifts;
import city.liangwang.dispatch.app.ReportPosition;
import city.liangwang.dispatch.app.StartShift;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Collectors at work. */
@Path("/api/v1/shifts")
@Tag(name = "dispatch")
public class ShiftsResource {

  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final StartShift startShift;
  private final EndShift endShift;
  private final ListShifts listShifts;
  private final ReportPosition reportPosition;
  private final CurrentCaller caller;

  ShiftsResource(
      StartShift startShift,
      EndShift endShift,
      ListShifts listShifts,
      ReportPosition reportPosition,
      CurrentCaller caller) {
    this.startShift = startShift;
    this.endShift = endShift;
    this.listShifts = listShifts;
    this.reportPosition = reportPosition;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "startShift",
      summary = "Clock in",
      description =
          "At the own station. From now on the collector can take jobs and be given some.")
  @APIResponse(responseCode = "200", description = "At work, since now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden: not your station")
  @APIResponse(responseCode = "409", description = "shift-open, id-reused")
  public Uni<ShiftView> start(UUID id, @NotNull @Valid ShiftRequest request) {
    return startShift.start(caller.get(), id, request.stationId()).map(ShiftView::of);
  }

  @GET
  @RolesAllowed({Role.Name.COLLECTOR, Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "listShifts",
      summary = "Who is at work",
      description = "The open shifts of a station.")
  @APIResponse(responseCode = "200", description = "The open shifts")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden: not your station or district")
  @APIResponse(responseCode = "404", description = "station-not-found")
  public Uni<ShiftsView> list(
      @QueryParam("station") @NotNull @Pattern(regexp = ID) String station) {
    return listShifts.atWork(caller.get(), UUID.fromString(station)).map(ShiftsView::of);
  }

  @PUT
  @Path("/{id}/ends/{endId}")
  @RolesAllowed({Role.Name.COLLECTOR, Role.Name.STATION_KEEPER, Role.Name.DISPATCHER})
  @Operation(
      operationId = "endShift",
      summary = "Clock out",
      description =
          "Jobs that are left are open to all again. A keeper or dispatcher ends the shift of a collector who "
              + "dropped out, with a reason.")
  @APIResponse(responseCode = "200", description = "Ended, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "shift-not-found")
  @APIResponse(responseCode = "409", description = "shift-ended, id-reused")
  public Uni<ShiftEndView> end(UUID id, UUID endId, @NotNull @Valid ShiftEndRequest request) {
    return endShift
        .end(caller.get(), new Ending(endId, id, request.reasonCode()))
        .map(ShiftEndView::of);
  }

  @PUT
  @Path("/{id}/position")
  @RolesAllowed(Role.Name.COLLECTOR)
  @Operation(
      operationId = "reportPosition",
      summary = "Tell where the collector is",
      description = "Not kept: the next position replaces it. It decides who is nearest.")
  @APIResponse(responseCode = "204", description = "Known")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "404", description = "shift-not-found")
  @APIResponse(responseCode = "409", description = "shift-ended")
  public Uni<Void> report(UUID id, @NotNull @Valid PositionRequest request) {
    return reportPosition.report(caller.get(), id, request.place());
  }
}
