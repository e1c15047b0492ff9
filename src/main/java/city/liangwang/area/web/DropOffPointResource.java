package city.liangwang.area.web;

import city.liangwang.area.app.ReportDropOffPoint;
import city.liangwang.area.app.ReportDropOffPoint.Report;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
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

/** Drop-off points as those who look after them see them. */
@Path("/api/v1/drop-off-points/{id}")
@RolesAllowed(Role.Name.STATION_KEEPER)
@Tag(name = "areas")
public class DropOffPointResource {

  private final ReportDropOffPoint reportDropOffPoint;
  private final CurrentCaller caller;

  DropOffPointResource(ReportDropOffPoint reportDropOffPoint, CurrentCaller caller) {
    this.reportDropOffPoint = reportDropOffPoint;
    this.caller = caller;
  }

  @PUT
  @Path("/reports/{reportId}")
  @Operation(
      operationId = "reportDropOffPoint",
      summary = "Say how a drop-off point was found",
      description = "For the keeper of its station. Everybody sees the state and when it was seen.")
  @APIResponse(responseCode = "200", description = "Known, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden: not your station")
  @APIResponse(responseCode = "404", description = "drop-off-point-not-found")
  @APIResponse(responseCode = "409", description = "id-reused")
  public Uni<DropOffReportView> report(
      UUID id, UUID reportId, @NotNull @Valid DropOffReportRequest request) {
    return reportDropOffPoint
        .report(caller.get(), new Report(reportId, id, request.state(), request.note()))
        .map(DropOffReportView::of);
  }
}
