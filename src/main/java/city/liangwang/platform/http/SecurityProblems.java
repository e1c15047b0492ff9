package city.liangwang.platform.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers calls without a good token.
 *
 * <p>The mappers of the problem library were built against another version of Quarkus and end in
 * 500; these come first.
 */
public class SecurityProblems {

  private static final Logger LOG = Logger.getLogger(SecurityProblems.class);
  private static final int BEFORE_THE_LIBRARY = 4000;

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  public Response refuse(UnauthorizedException nobody) {
    return unauthorized();
  }

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  public Response refuse(AuthenticationFailedException failure) {
    return isOutage(failure) ? unavailable(failure) : unauthorized();
  }

  /** The sign-in server of staff does not answer. */
  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  public Response refuse(OIDCException failure) {
    return unavailable(failure);
  }

  private static Response unauthorized() {
    var builder =
        HttpProblem.builder().withStatus(401).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Problems.name(builder, "unauthorized", "请先登录", "Sign in first");
    return builder.build().toResponse();
  }

  private static Response unavailable(Throwable failure) {
    LOG.infof("a token can not be checked: %s", failure.getMessage());
    return new ProblemMapper()
        .toResponse(RequestProblem.UNAVAILABLE.forSeconds(10, "the sign-in of staff is not ready"));
  }

  private static boolean isOutage(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof IOException
                    || cause instanceof VertxException
                    || cause instanceof TimeoutException);
  }
}
