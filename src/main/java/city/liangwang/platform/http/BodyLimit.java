package city.liangwang.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses bodies that are too large with an answer that arrives.
 *
 * <p>The server's own limit hangs up while the client is still sending, so that the client sees a
 * broken connection instead of the reason. Here the rest is thrown away first, up to the server's
 * own limit. What comes in chunks is counted by {@link BodyReader}.
 */
@ApplicationScoped
class BodyLimit {

  static final int BYTES_MAX = 1_000_000;
  private static final int BEFORE_EVERYTHING = 10_000;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
  }

  private void check(RoutingContext context) {
    if (lengthOf(context) <= BYTES_MAX) {
      context.next();
      return;
    }
    context.request().handler(bytes -> {}).endHandler(end -> refuse(context)).resume();
  }

  private static long lengthOf(RoutingContext context) {
    var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException notNumber) {
      return 0;
    }
  }

  private static void refuse(RoutingContext context) {
    var problem =
        new JsonObject()
            .put("type", "urn:liangwang:problem:body-too-large")
            .put("title", "The request is too large")
            .put("status", 413)
            .put("code", "body-too-large")
            .put("titleZh", "请求内容过大");
    context
        .response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(problem.toBuffer());
  }
}
