package city.liangwang.people.web;

import city.liangwang.people.app.SignIn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sign-in of the mini-program. */
@Path("/api/v1/sessions")
@PermitAll
@Tag(name = "people")
public class SessionResource {

  private final SignIn signIn;

  SessionResource(SignIn signIn) {
    this.signIn = signIn;
  }

  @POST
  @Operation(
      operationId = "signIn",
      summary = "Sign in with WeChat",
      description =
          "An unknown WeChat account becomes a resident. A phone that an administrator has"
              + " registered makes its holder that collector, keeper or driver.")
  @APIResponse(responseCode = "200", description = "Signed in")
  @APIResponse(
      responseCode = "400",
      description = "wechat-code-invalid, phone-invalid or request-invalid")
  @APIResponse(
      responseCode = "403",
      description = "wechat-blocked, or forbidden: signs in at the console")
  @APIResponse(responseCode = "409", description = "phone-in-use or wechat-in-use")
  @APIResponse(responseCode = "429", description = "too-many-requests or wechat-busy; Retry-After")
  @APIResponse(responseCode = "503", description = "unavailable: WeChat does not answer")
  public Uni<SessionView> signIn(
      @NotNull @Valid SessionRequest request, @Context HttpServerRequest http) {
    var address = String.valueOf(http.remoteAddress().hostAddress());
    return signIn.signIn(request.code(), request.phoneCode(), address).map(SessionView::of);
  }
}
