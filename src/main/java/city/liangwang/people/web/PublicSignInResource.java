package city.liangwang.people.web;

import city.liangwang.people.app.PeopleConfig;
import city.liangwang.people.spi.MadeUpPhones;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Where to sign in, for screens that know nothing yet. */
@Path("/api/v1/public/sign-in")
@PermitAll
@Tag(name = "people")
public class PublicSignInResource {

  private static final int FRESH_SECONDS = 60;

  private final SignInView view;

  PublicSignInResource(
      PeopleConfig config,
      MadeUpPhones phones,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI authority) {
    var staff = new StaffSignInView(authority, config.consoleClient());
    view = new SignInView(staff, phones.address().orElse(null));
  }

  @Schema(name = "SignIn", description = "Where to sign in")
  record SignInView(
      @Schema(description = "Staff, in the console") StaffSignInView staff,
      @Schema(
              description = "In a demonstration, where a browser may be any phone; null elsewhere",
              examples = "http://127.0.0.1:8089")
          @Nullable URI weChatStandIn) {}

  @Schema(name = "StaffSignIn", description = "OpenID Connect, code flow with PKCE")
  record StaffSignInView(
      @Schema(examples = "http://localhost:8081/realms/liangwang") URI authority,
      @Schema(examples = "liangwang-console") String clientId) {}

  @GET
  @Cache(maxAge = FRESH_SECONDS)
  @Operation(
      operationId = "getSignIn",
      summary = "Where to sign in",
      description = "Staff sign in at the authority; residents and collectors through WeChat.")
  @APIResponse(responseCode = "200", description = "The two ways in")
  public SignInView signIn() {
    return view;
  }
}
