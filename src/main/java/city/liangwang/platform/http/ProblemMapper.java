package city.liangwang.platform.http;

import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType.Kind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a refusal becomes an answer (RFC 9457). */
public class ProblemMapper {

  @ServerExceptionMapper
  public Response refuse(Problem problem) {
    return httpProblem(problem).toResponse();
  }

  static HttpProblem httpProblem(Problem problem) {
    var type = problem.type();
    var builder =
        HttpProblem.builder()
            .withType(typeOf(type.code()))
            .withTitle(type.titleEn())
            .withStatus(statusOf(type.kind()))
            .withDetail(problem.detail())
            .with("code", type.code())
            .with("titleZh", type.titleZh());
    if (problem.field() != null) {
      builder.with(
          "errors", List.of(Map.of("field", problem.field(), "message", problem.detail())));
    }
    return builder.build();
  }

  static URI typeOf(String code) {
    return URI.create("urn:liangwang:problem:" + code);
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
