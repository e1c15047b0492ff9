package city.liangwang.integration.keycloak;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether staff can sign in. The application is ready without it: residents and the public are
 * served.
 */
@Readiness
@ApplicationScoped
class StaffSignInCheck implements AsyncHealthCheck {

  private static final long PATIENCE_MILLIS = 1_000;
  private static final int OK = 200;

  private final WebClient client;
  private final String realmUrl;

  StaffSignInCheck(
      Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realmUrl) {
    this.client = WebClient.create(vertx);
    this.realmUrl = realmUrl;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return client
        .getAbs(realmUrl)
        .timeout(PATIENCE_MILLIS)
        .send()
        .map(response -> response.statusCode() == OK)
        .onFailure()
        .recoverWithItem(false)
        .map(StaffSignInCheck::response);
  }

  private static HealthCheckResponse response(boolean ready) {
    return HealthCheckResponse.named("staff sign-in").up().withData("ready", ready).build();
  }
}
