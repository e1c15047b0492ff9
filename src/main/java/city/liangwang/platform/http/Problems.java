package city.liangwang.platform.http;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the problems that the framework finds, such as malformed JSON or a missing token, the same
 * shape as our own: a stable code, titles in both languages, errors by field.
 */
@Singleton
public class Problems implements ProblemPostProcessor {

  private static final Names OTHER =
      new Names("internal-error", "系统内部错误", "Something went wrong on our side");

  private static final Map<Integer, Names> BY_STATUS =
      Map.of(
          400, new Names("request-invalid", "请求内容有误", "The request is not valid"),
          401, new Names("unauthorized", "请先登录", "Sign in first"),
          403, new Names("forbidden", "无权访问", "Not for this role or scope"),
          404, new Names("not-found", "未找到", "No such thing"),
          405, new Names("method-not-allowed", "不支持该操作", "Not done this way"),
          406, new Names("not-acceptable", "无法提供所要求的格式", "Not available in that format"),
          413, new Names("body-too-large", "请求内容过大", "The request is too large"),
          415, new Names("media-type-unsupported", "请使用 JSON 格式", "Send application/json"),
          429, new Names("too-many-requests", "请求过于频繁,请稍后再试", "Too many requests, try later"),
          503, new Names("unavailable", "服务暂不可用", "A server that is needed does not answer"));

  /** What a problem is called, for programs and for people. */
  public record Names(String code, String titleZh, String titleEn) {}

  /** The problems that no module lists, because the framework finds them. */
  public static Stream<Names> framework() {
    return Stream.concat(BY_STATUS.values().stream(), Stream.of(OTHER));
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getParameters().containsKey("code")) {
      return problem;
    }
    var names = BY_STATUS.getOrDefault(problem.getStatusCode(), OTHER);
    var builder = HttpProblem.builder().withStatus(problem.getStatusCode());
    problem.getHeaders().forEach(builder::withHeader);
    name(builder, names.code(), names.titleZh(), names.titleEn());
    var errors = errorsOf(problem, context.cause);
    if (!errors.isEmpty()) {
      builder.with("errors", errors);
    }
    return builder.build();
  }

  /** Puts what every problem has: type, code and titles. */
  static void name(HttpProblem.Builder builder, String code, String titleZh, String titleEn) {
    builder
        .withType(URI.create("urn:liangwang:problem:" + code))
        .withTitle(titleEn)
        .with("code", code)
        .with("titleZh", titleZh);
  }

  private static List<FieldError> errorsOf(HttpProblem problem, Throwable cause) {
    if (problem.getParameters().get("violations") instanceof List<?> violations) {
      return violations.stream().map(Violation.class::cast).map(Problems::errorOf).toList();
    }
    // The framework may have wrapped what the parser said.
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof JsonMappingException json) {
        return List.of(errorOf(json));
      }
      if (one instanceof InputCoercionException number) {
        return List.of(errorOf(number));
      }
    }
    return List.of();
  }

  private static FieldError errorOf(Violation violation) {
    return new FieldError(violation.field.isEmpty() ? "body" : violation.field, violation.message);
  }

  private static FieldError errorOf(JsonMappingException json) {
    return new FieldError(pathOf(json), "is not what is expected here");
  }

  // A number that no long can hold; the parser knows where it stands.
  private static FieldError errorOf(InputCoercionException number) {
    var pointer = number.getProcessor().getParsingContext().pathAsPointer().toString();
    var path = pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
    return new FieldError(path.isEmpty() ? "body" : path, "is out of range");
  }

  private static String pathOf(JsonMappingException json) {
    var path =
        json.getPath().stream()
            .map(Problems::stepOf)
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    return path.isEmpty() ? "body" : path;
  }

  private static String stepOf(JsonMappingException.Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
  }
}
