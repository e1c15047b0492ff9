package city.liangwang.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** A token of nothing but dots is none; the check of tokens would fail over it with 500. */
@ApplicationScoped
class EmptyToken {

  private static final int BEFORE_SIGN_IN = 9_000;
  private static final Pattern DOTS = Pattern.compile("(?i)bearer\\s+\\.*\\s*");

  void register(@Observes Filters filters) {
    filters.register(EmptyToken::drop, BEFORE_SIGN_IN);
  }

  private static void drop(RoutingContext context) {
    var headers = context.request().headers();
    var authorization = headers.get(HttpHeaders.AUTHORIZATION);
    if (authorization != null && DOTS.matcher(authorization).matches()) {
      headers.remove(HttpHeaders.AUTHORIZATION);
    }
    context.next();
  }
}
