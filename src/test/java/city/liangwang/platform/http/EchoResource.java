package city.liangwang.platform.http;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says again what it was told; only in tests. */
@Path("/test/echo")
public class EchoResource {

  @PUT
  @Operation(hidden = true)
  public Uni<EchoRequest> echo(@NotNull @Valid EchoRequest request) {
    return Uni.createFrom().item(request);
  }

  @GET
  @Operation(hidden = true)
  public Uni<String> echo(@QueryParam("text") String text) {
    return Uni.createFrom().item(text);
  }

  @GET
  @Path("/refused")
  @Operation(hidden = true)
  public Uni<String> refuse() {
    throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
  }

  @GET
  @Path("/bug")
  @Operation(hidden = true)
  public Uni<String> fail() {
    throw new IllegalStateException("a secret of the implementation");
  }

  /** What can be echoed. */
  public record EchoRequest(
      @NotNull @Size(max = 20) String text,
      @Positive long grams,
      @NotNull @Valid List<EchoLine> lines) {}

  /** A part of it. */
  public record EchoLine(@Positive long grams) {}
}
