package city.liangwang.statistics.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.security.Role;
import city.liangwang.statistics.app.TraceWeighing;
import city.liangwang.statistics.app.TraceWeighing.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an own bag went. */
@Path("/api/v1/traces")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.DISPATCHER, Role.Name.STATISTICIAN})
@Tag(name = "statistics")
public class TracesResource {

  private final TraceWeighing traceWeighing;
  private final CurrentPerson current;

  TracesResource(TraceWeighing traceWeighing, CurrentPerson current) {
    this.traceWeighing = traceWeighing;
    this.current = current;
  }

  @GET
  @Path("/{weighingId}")
  @Operation(
      operationId = "getTrace",
      summary = "Where a bag went",
      description =
          "For the resident who booked the pickup, and for dispatchers and statisticians of the"
              + " district. Holds no personal data; the community is the smallest place.")
  @APIResponse(responseCode = "200", description = "The way of the bag so far")
  @APIResponse(responseCode = "404", description = "trace-not-found")
  public Uni<Trace> get(UUID weighingId) {
    return current.get().chain(person -> traceWeighing.trace(person, weighingId));
  }
}
