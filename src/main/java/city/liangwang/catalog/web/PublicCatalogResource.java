package city.liangwang.catalog.web;

import city.liangwang.catalog.app.LookUpCatalog;
import city.liangwang.platform.http.RequestProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Materials, prices and factors, for everybody. */
@Path("/api/v1/public")
@PermitAll
@Tag(name = "catalog")
public class PublicCatalogResource {

  private static final int FRESH_SECONDS = 60;

  private final LookUpCatalog catalog;

  PublicCatalogResource(LookUpCatalog catalog) {
    this.catalog = catalog;
  }

  @GET
  @Path("/materials")
  @Cache(maxAge = FRESH_SECONDS)
  @Operation(
      operationId = "listMaterials",
      summary = "The tree of materials",
      description = "All of them, by code; each names the one above it.")
  @APIResponse(responseCode = "200", description = "The materials")
  public Uni<List<MaterialView>> materials() {
    return catalog.materials().map(found -> found.stream().map(MaterialView::of).toList());
  }

  @GET
  @Path("/prices")
  @Cache(maxAge = FRESH_SECONDS)
  @Operation(
      operationId = "listPrices",
      summary = "The prices that hold in a division at an instant",
      description =
          "One for each material that has one, by code: the division's own before the city's.")
  @APIResponse(responseCode = "200", description = "The prices")
  @APIResponse(responseCode = "400", description = "request-invalid, division-unknown")
  public Uni<List<PriceView>> prices(
      @Parameter(description = "Code of a division; the city's prices without it")
          @QueryParam("division")
          @Size(max = 20)
          @Nullable String division,
      @Parameter(description = "ISO-8601, UTC; now without it", example = "2026-06-01T00:00:00Z")
          @QueryParam("at")
          @Size(max = 40)
          @Nullable String at) {
    return catalog
        .prices(division, instantOf(at))
        .map(found -> found.stream().map(PriceView::of).toList());
  }

  @GET
  @Path("/factor-sets")
  @Cache(maxAge = FRESH_SECONDS)
  @Operation(
      operationId = "listFactorSets",
      summary = "The sets of emission factors",
      description = "All of them with their factors and sources; at most one is active at a time.")
  @APIResponse(responseCode = "200", description = "The sets")
  public Uni<List<FactorSetView>> factorSets() {
    return catalog.factorSets().map(found -> found.stream().map(FactorSetView::of).toList());
  }

  private static @Nullable Instant instantOf(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException notAnInstant) {
      throw RequestProblem.INVALID.at("at", "not an instant as 2026-06-01T00:00:00Z");
    }
  }
}
