package city.liangwang.integration.wechat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own token at WeChat. Asked for with {@code stable_token}, so that several copies
 * of the application get the same one and do not invalidate each other's.
 */
@ApplicationScoped
class AccessToken {

  private static final long MARGIN_SECONDS = 120;

  private final WeChatApi api;
  private final WeChatConfig config;
  private final Clock clock;
  private volatile @Nullable Known known;

  AccessToken(WeChatApi api, WeChatConfig config, Clock clock) {
    this.api = api;
    this.config = config;
    this.clock = clock;
  }

  private record Known(String token, Instant until) {}

  Uni<String> get() {
    var current = known;
    if (current != null && clock.instant().isBefore(current.until())) {
      return Uni.createFrom().item(current.token());
    }
    return fetch(false);
  }

  /** After WeChat has refused the known one. */
  Uni<String> renew() {
    return fetch(true);
  }

  private Uni<String> fetch(boolean force) {
    var request =
        new JsonObject()
            .put("grant_type", "client_credential")
            .put("appid", config.appId().orElse(""))
            .put("secret", config.secret().orElse(""))
            .put("force_refresh", force);
    return api.answer("stable_token", api.post("/cgi-bin/stable_token").sendJsonObject(request))
        .map(this::keep);
  }

  private String keep(JsonObject answer) {
    var token = WeChatApi.textOf(answer, "access_token");
    if (token == null) {
      throw WeChatApi.unreachable("stable_token", "no token, errcode " + WeChatApi.errorOf(answer));
    }
    var lifetime = answer.getValue("expires_in") instanceof Number given ? given.longValue() : 0;
    var seconds = lifetime - MARGIN_SECONDS;
    known = new Known(token, clock.instant().plusSeconds(seconds));
    return token;
  }
}
