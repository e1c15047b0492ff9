package city.liangwang.catalog.web;

import city.liangwang.catalog.app.LookUpCatalog;
import city.liangwang.catalog.app.RegisterScale;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
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

/** Scales and their verification. */
@Path("/api/v1/scales")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "catalog")
public class ScaleResource {

  private final LookUpCatalog catalog;
  private final RegisterScale registerScale;
  private final CurrentCaller caller;

  ScaleResource(LookUpCatalog catalog, RegisterScale registerScale, CurrentCaller caller) {
    this.catalog = catalog;
    this.registerScale = registerScale;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Role.Name.ADMINISTRATOR,
    Role.Name.COLLECTOR,
    Role.Name.STATION_KEEPER,
    Role.Name.CENTRE_CLERK
  })
  @Operation(
      operationId = "findScales",
      summary = "The scales, or the one with a serial number",
      description = "By serial number; for whoever weighs and reads the number off the scale.")
  @APIResponse(responseCode = "200", description = "Some scales, and where the next begin")
  @APIResponse(responseCode = "400", description = "request-invalid, cursor-invalid")
  public Uni<Page<ScaleView>> find(
      @Parameter(description = "Exactly as on the scale") @QueryParam("serial") @Size(max = 50)
          @Nullable String serial,
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
    return catalog
        .scales(serial, size, Cursor.decode(cursor, 1))
        .map(page -> page.map(ScaleView::of));
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "registerScale",
      summary = "Register a scale with its certificate",
      description = "Whoever holds it is named by its kind.")
  @APIResponse(responseCode = "200", description = "Registered, now or before")
  @APIResponse(
      responseCode = "400",
      description =
          "request-invalid, scale-holder-invalid, scale-interval-invalid, certificate-expired")
  @APIResponse(responseCode = "404", description = "station-not-found, centre-not-found")
  @APIResponse(responseCode = "409", description = "scale-serial-taken, id-reused")
  public Uni<RegisteredScaleView> register(UUID id, @NotNull @Valid ScaleRequest request) {
    return registerScale.register(caller.get(), id, request.scale()).map(RegisteredScaleView::of);
  }

  @PUT
  @Path("/{id}/calibrations/{calibrationId}")
  @Operation(
      operationId = "recordCalibration",
      summary = "Record a new certificate of a scale",
      description = "From then on it is the one that counts.")
  @APIResponse(responseCode = "200", description = "Recorded, now or before")
  @APIResponse(
      responseCode = "400",
      description = "request-invalid, scale-not-found, certificate-expired")
  @APIResponse(responseCode = "409", description = "id-reused")
  public Uni<RegisteredScaleView> calibrate(
      UUID id, UUID calibrationId, @NotNull @Valid CertificateRequest request) {
    return registerScale
        .calibrate(caller.get(), calibrationId, id, request.certificate())
        .map(RegisteredScaleView::of);
  }
}
