package city.liangwang.platform.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Limits every caller of the API, whatever is called. */
public class RateLimitFilter {

  private final RateLimiter limiter;
  private final CurrentVertxRequest request;
  private final Rate personRate;
  private final Rate addressRate;

  RateLimitFilter(RateLimiter limiter, RateLimitConfig config, CurrentVertxRequest request) {
    this.request = request;
    this.limiter = limiter;
    this.personRate = Rate.perSecond(config.personPerSecond());
    this.addressRate = Rate.perSecond(config.addressPerSecond());
  }

  @ServerRequestFilter
  Uni<Void> limit(ContainerRequestContext context) {
    if (!context.getUriInfo().getPath().startsWith("/api/")) {
      return Uni.createFrom().voidItem();
    }
    if (context.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
        && token.getSubject() != null) {
      return limiter.take("person", token.getSubject(), personRate);
    }
    return limiter.take("address", address(), addressRate);
  }

  private String address() {
    var address = request.getCurrent().request().remoteAddress();
    return address == null ? "unknown" : String.valueOf(address.hostAddress());
  }
}
