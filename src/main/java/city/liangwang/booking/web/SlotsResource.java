package city.liangwang.booking.web;

import city.liangwang.booking.app.FreePlaces;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a community can be served. */
@Path("/api/v1/slots")
@Tag(name = "booking")
public class SlotsResource {

  private final FreePlaces freePlaces;

  SlotsResource(FreePlaces freePlaces) {
    this.freePlaces = freePlaces;
  }

  @GET
  @RolesAllowed({
    Role.Name.RESIDENT,
    Role.Name.COLLECTOR,
    Role.Name.STATION_KEEPER,
    Role.Name.DISPATCHER
  })
  @Operation(
      operationId = "listSlots",
      summary = "The slots of a day",
      description =
          "Those that run or are to come, at most a week ahead, with the places that are left.")
  @APIResponse(responseCode = "200", description = "In order; none when nothing can be booked")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "404", description = "community-not-found")
  @APIResponse(responseCode = "409", description = "community-not-covered")
  public Uni<SlotsView> list(
      @QueryParam("communityId") @NotNull String communityId,
      @QueryParam("day") @NotNull String day) {
    return freePlaces.of(id(communityId), day(day)).map(SlotsView::of);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw RequestProblem.INVALID.at("communityId", "not a UUID");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw RequestProblem.INVALID.at("day", "not a day such as 2026-11-23");
    }
  }
}
