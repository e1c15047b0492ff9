package city.liangwang.integration.wechat;

import city.liangwang.people.spi.MiniProgram;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code jscode2session} and {@code getuserphonenumber}. */
@ApplicationScoped
class WeChatMiniProgram implements MiniProgram {

  private final WeChatApi api;
  private final AccessToken accessToken;
  private final WeChatConfig config;

  WeChatMiniProgram(WeChatApi api, AccessToken accessToken, WeChatConfig config) {
    this.api = api;
    this.accessToken = accessToken;
    this.config = config;
  }

  // The session key comes along; it is dropped here, nobody needs it.
  @Override
  public Uni<String> openid(String code) {
    return api.answer(
            "jscode2session",
            api.get("/sns/jscode2session")
                .addQueryParam("appid", config.appId().orElse(""))
                .addQueryParam("secret", config.secret().orElse(""))
                .addQueryParam("js_code", code)
                .addQueryParam("grant_type", "authorization_code")
                .send())
        .map(answer -> required("jscode2session", answer, WeChatApi.textOf(answer, "openid")));
  }

  @Override
  public Uni<String> phoneNumber(String phoneCode) {
    return accessToken
        .get()
        .chain(token -> askPhone(token, phoneCode))
        .chain(answer -> isRefused(answer) ? askAgain(phoneCode) : Uni.createFrom().item(answer))
        .map(WeChatMiniProgram::numberOf);
  }

  private Uni<JsonObject> askAgain(String phoneCode) {
    return accessToken.renew().chain(token -> askPhone(token, phoneCode));
  }

  private Uni<JsonObject> askPhone(String token, String phoneCode) {
    return api.answer(
        "getuserphonenumber",
        api.post("/wxa/business/getuserphonenumber")
            .addQueryParam("access_token", token)
            .sendJsonObject(new JsonObject().put("code", phoneCode)));
  }

  private static boolean isRefused(JsonObject answer) {
    var error = WeChatApi.errorOf(answer);
    return error == WeChatApi.TOKEN_INVALID || error == WeChatApi.TOKEN_EXPIRED;
  }

  private static String numberOf(JsonObject answer) {
    var phone =
        answer.getValue("phone_info") instanceof JsonObject info
            ? WeChatApi.textOf(info, "purePhoneNumber")
            : null;
    return required("getuserphonenumber", answer, phone);
  }

  private static String required(
      String operation, JsonObject answer, @org.jspecify.annotations.Nullable String value) {
    if (value == null) {
      throw WeChatApi.unreachable(operation, "errcode " + WeChatApi.errorOf(answer));
    }
    return value;
  }
}
