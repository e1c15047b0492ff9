package city.liangwang.people.web;

import city.liangwang.people.app.WhoAmI;
import city.liangwang.platform.security.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own person. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "people")
public class MeResource {

  private final WhoAmI whoAmI;
  private final CurrentCaller caller;

  MeResource(WhoAmI whoAmI, CurrentCaller caller) {
    this.whoAmI = whoAmI;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getMe",
      summary = "Who am I here",
      description = "Name, roles and scope of the caller.")
  @APIResponse(responseCode = "200", description = "The caller")
  @APIResponse(responseCode = "403", description = "forbidden: unknown or closed")
  public Uni<MeView> get() {
    return whoAmI.get(caller.get()).map(MeView::of);
  }
}
