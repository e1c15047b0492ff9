package city.liangwang.integration.wechat;

import city.liangwang.people.PeopleProblem;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.shared.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * One call to WeChat: its HTTP status is always 200, what counts is {@code errcode}, and JSON comes
 * as text/plain. Bodies are never logged: they hold session keys, phones and tokens.
 */
@ApplicationScoped
class WeChatApi {

  static final int TOKEN_INVALID = 40001;
  static final int TOKEN_EXPIRED = 42001;

  private static final int OK = 0;
  private static final int BUSY = -1;
  private static final int CODE_INVALID = 40029;
  private static final int CODE_USED = 40163;
  private static final int BLOCKED = 40226;
  private static final int TOO_OFTEN = 45011;
  private static final int RETRY_SECONDS = 60;

  private final WebClient client;
  private final WeChatConfig config;

  WeChatApi(Vertx vertx, WeChatConfig config) {
    this.client = WebClient.create(vertx);
    this.config = config;
  }

  HttpRequest<Buffer> get(String path) {
    return client.getAbs(config.url() + path).timeout(config.patience().toMillis());
  }

  HttpRequest<Buffer> post(String path) {
    return client.postAbs(config.url() + path).timeout(config.patience().toMillis());
  }

  /** Fails as {@code people.spi.MiniProgram} says. */
  Uni<JsonObject> answer(String operation, Uni<HttpResponse<Buffer>> call) {
    return call.onFailure()
        .transform(failure -> unreachable(operation, failure.getClass().getSimpleName()))
        .map(response -> read(operation, response))
        .invoke(answer -> check(operation, errorOf(answer)));
  }

  static int errorOf(JsonObject answer) {
    return answer.getValue("errcode") instanceof Number error ? error.intValue() : OK;
  }

  /** Null for what is absent or something else. */
  static @Nullable String textOf(JsonObject answer, String name) {
    return answer.getValue(name) instanceof String text ? text : null;
  }

  private static JsonObject read(String operation, HttpResponse<Buffer> response) {
    if (response.statusCode() != 200) {
      throw unreachable(operation, "status " + response.statusCode());
    }
    if (jsonOf(response.body()) instanceof JsonObject answer) {
      return answer;
    }
    throw unreachable(operation, "no JSON");
  }

  private static @Nullable Object jsonOf(@Nullable Buffer body) {
    try {
      return body == null ? null : Json.decodeValue(body.toString());
    } catch (DecodeException notJson) {
      return null;
    }
  }

  private static void check(String operation, int error) {
    switch (error) {
      case OK, TOKEN_INVALID, TOKEN_EXPIRED -> {}
      case CODE_INVALID, CODE_USED ->
          throw PeopleProblem.WECHAT_CODE_INVALID.because("errcode " + error);
      case BLOCKED -> throw PeopleProblem.WECHAT_BLOCKED.because("errcode " + error);
      case TOO_OFTEN ->
          throw PeopleProblem.WECHAT_BUSY.forSeconds(RETRY_SECONDS, "errcode " + error);
      case BUSY -> throw unreachable(operation, "busy");
      default -> throw unreachable(operation, "errcode " + error);
    }
  }

  static Problem unreachable(String operation, String why) {
    Log.warnf("WeChat %s failed: %s", operation, why);
    return RequestProblem.UNAVAILABLE.because("WeChat does not answer");
  }
}
