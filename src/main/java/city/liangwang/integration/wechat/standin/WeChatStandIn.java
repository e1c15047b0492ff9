package city.liangwang.integration.wechat.standin;

import city.liangwang.integration.wechat.WeChatConfig;
import city.liangwang.integration.wechat.standin.Faults.Fault;
import city.liangwang.people.spi.MadeUpPhones;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server that answers what WeChat would answer, and plays the phones of made-up users: the
 * other half of {@code wx.login} and of the phone button.
 */
@ApplicationScoped
public class WeChatStandIn implements MadeUpPhones {

  private static final int SECONDS = 7_200;
  private static final long SLOW_MILLIS = 30_000;
  private static final String TOKEN = "stand-in-access-token";

  private final StandInConfig config;
  private final WeChatConfig account;
  private final Codes loginCodes;
  private final Codes phoneCodes;
  private final Faults faults = new Faults();
  private @Nullable Vertx vertx;

  WeChatStandIn(StandInConfig config, WeChatConfig account, Clock clock) {
    this.config = config;
    this.account = account;
    this.loginCodes = new Codes(clock);
    this.phoneCodes = new Codes(clock);
  }

  void start(@Observes StartupEvent started) {
    if (!config.enabled()) {
      return;
    }
    // Threads of its own: the outside world is no part of the application, nor of its metrics.
    var world = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    vertx = world;
    world
        .createHttpServer()
        .requestHandler(router(world))
        .listen(config.port(), config.host())
        .onSuccess(
            any ->
                Log.warnf(
                    "a stand-in speaks for WeChat on port %d: everybody can be anybody",
                    any.actualPort()))
        .onFailure(
            failure -> Log.errorf(failure, "no stand-in of WeChat on port %d", config.port()));
  }

  @PreDestroy
  void stop() {
    if (vertx != null) {
      vertx.close();
    }
  }

  @Override
  public Optional<URI> address() {
    return config.enabled() ? Optional.of(URI.create(account.url())) : Optional.empty();
  }

  private Router router(Vertx world) {
    var router = Router.router(world);
    // A browser that plays a phone comes from the application's own page.
    router.route("/stand-in/phones/*").handler(CorsHandler.create().allowedHeader("content-type"));
    router.route().handler(BodyHandler.create(false));
    router.get("/sns/jscode2session").handler(faulty(this::session));
    router.post("/cgi-bin/stable_token").handler(faulty(this::stableToken));
    router.get("/cgi-bin/token").handler(faulty(this::token));
    router.post("/wxa/business/getuserphonenumber").handler(faulty(this::phoneNumber));
    router.post("/stand-in/phones/:user/login-codes").handler(this::newLoginCode);
    router.post("/stand-in/phones/:user/phone-codes").handler(this::newPhoneCode);
    router.put("/stand-in/fault").handler(this::setFault);
    return router;
  }

  // WeChat's side.

  private void session(RoutingContext call) {
    if (!isAccount(call.request().getParam("appid"), call.request().getParam("secret"))) {
      error(call, 40125, "invalid appsecret");
      return;
    }
    if (!"authorization_code".equals(call.request().getParam("grant_type"))) {
      error(call, 40002, "invalid grant_type");
      return;
    }
    var openid = loginCodes.use(Optional.ofNullable(call.request().getParam("js_code")).orElse(""));
    openid.ifPresentOrElse(
        found ->
            answer(
                call,
                new JsonObject()
                    .put("session_key", "c3RhbmQtaW4gc2Vzc2lvbg==")
                    .put("openid", found)),
        () -> error(call, 40029, "invalid code"));
  }

  private void stableToken(RoutingContext call) {
    var request = body(call);
    tokenFor(call, request.getString("appid"), request.getString("secret"));
  }

  private void token(RoutingContext call) {
    tokenFor(call, call.request().getParam("appid"), call.request().getParam("secret"));
  }

  private void tokenFor(RoutingContext call, @Nullable String appId, @Nullable String secret) {
    if (isAccount(appId, secret)) {
      answer(call, new JsonObject().put("access_token", TOKEN).put("expires_in", SECONDS));
    } else {
      error(call, 40125, "invalid appsecret");
    }
  }

  private void phoneNumber(RoutingContext call) {
    if (!TOKEN.equals(call.request().getParam("access_token"))) {
      error(call, 40001, "invalid credential, access_token is invalid or not latest");
      return;
    }
    phoneCodes
        .use(body(call).getString("code", ""))
        .ifPresentOrElse(
            number -> answer(call, phoneInfo(number)), () -> error(call, 40029, "invalid code"));
  }

  private JsonObject phoneInfo(String number) {
    var info =
        new JsonObject()
            .put("phoneNumber", number)
            .put("purePhoneNumber", number)
            .put("countryCode", "86")
            .put("watermark", new JsonObject().put("appid", account.appId().orElse("")));
    return new JsonObject().put("errcode", 0).put("errmsg", "ok").put("phone_info", info);
  }

  private boolean isAccount(@Nullable String appId, @Nullable String secret) {
    return account.appId().equals(Optional.ofNullable(appId))
        && account.secret().equals(Optional.ofNullable(secret));
  }

  // The phones' side.

  private void newLoginCode(RoutingContext call) {
    var code = loginCodes.codeFor(MadeUpPhone.openid(call.pathParam("user")));
    answer(call, new JsonObject().put("code", code));
  }

  private void newPhoneCode(RoutingContext call) {
    var number = body(call).getString("phone", MadeUpPhone.number(call.pathParam("user")));
    answer(call, new JsonObject().put("code", phoneCodes.codeFor(number)));
  }

  // Faults.

  private void setFault(RoutingContext call) {
    var request = body(call);
    Fault.find(request.getString("kind", ""))
        .ifPresentOrElse(
            fault -> {
              faults.set(fault, request.getInteger("times", 1));
              answer(call, request);
            },
            () -> call.response().setStatusCode(400).end("no such fault"));
  }

  private io.vertx.core.Handler<RoutingContext> faulty(Consumer<RoutingContext> handler) {
    return call -> {
      var fault = faults.next();
      switch (fault) {
        case NONE -> handler.accept(call);
        case SLOW -> call.vertx().setTimer(SLOW_MILLIS, late -> handler.accept(call));
        case GARBAGE -> call.response().end("<html>502 Bad Gateway</html>");
        default -> error(call, fault.code(), fault.message());
      }
    };
  }

  private static JsonObject body(RoutingContext call) {
    var body = call.body().asJsonObject();
    return body == null ? new JsonObject() : body;
  }

  private static void error(RoutingContext call, int code, String message) {
    answer(call, new JsonObject().put("errcode", code).put("errmsg", message));
  }

  // As WeChat does: JSON that is called text.
  private static void answer(RoutingContext call, JsonObject answer) {
    if (!call.response().ended() && !call.response().closed()) {
      call.response().putHeader("content-type", "text/plain").end(answer.encode());
    }
  }
}
