package city.liangwang.platform.http;

import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType.Kind;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** The one place where a refusal becomes an answer (RFC 9457). */
@Provider
public class ProblemMapper extends ExceptionMapperBase<Problem> {

  @Override
  protected HttpProblem toProblem(Problem problem) {
    var builder =
        HttpProblem.builder()
            .withStatus(statusOf(problem.type().kind()))
            .withDetail(problem.detail());
    Problems.name(
        builder, problem.type().code(), problem.type().titleZh(), problem.type().titleEn());
    var field = problem.field();
    if (field != null) {
      builder.with("errors", List.of(new FieldError(field, problem.detail())));
    }
    if (problem.retryAfterSeconds() > 0) {
      builder.withHeader(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
    return builder.build();
  }

  private static int statusOf(Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case OUTDATED -> 412;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }
}
