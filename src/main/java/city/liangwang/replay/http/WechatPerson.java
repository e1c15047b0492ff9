package city.liangwang.replay.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Somebody with a phone: signs in with WeChat. */
public final class WechatPerson extends Actor {

  private static final int TRIES = 20;

  private final Api platform;
  private final Api wechat;
  private final String user;
  private final boolean pressesPhoneButton;
  private JsonNode person = MissingNode.getInstance();

  /**
   * @param wechat the phone's side of WeChat
   * @param pressesPhoneButton as staff do, who are known by their phone number
   */
  public WechatPerson(Api platform, Api wechat, String user, boolean pressesPhoneButton) {
    this.platform = platform;
    this.wechat = wechat;
    this.user = user;
    this.pressesPhoneButton = pressesPhoneButton;
  }

  /** What the platform says of the person. */
  public synchronized JsonNode person() {
    token();
    return person;
  }

  // A code is good once: when the answer to a sign-in is lost, the next one takes a new code.
  @Override
  protected SignedIn signIn() {
    for (int i = 0; i < TRIES; i++) {
      var request = platform.object().put("code", code("login-codes"));
      if (pressesPhoneButton) {
        request.put("phoneCode", code("phone-codes"));
      }
      var answer = platform.send(null, "signIn", "POST", "/api/v1/sessions", request);
      if (answer.isOk()) {
        person = answer.body().path("person");
        return new SignedIn(
            answer.body().path("token").asText(),
            Instant.parse(answer.body().path("expiresAt").asText()));
      }
      if (!answer.code().equals("wechat-code-invalid")) {
        throw answer.unexpected("signIn", user);
      }
    }
    throw new Unexpected("signIn of " + user + ": every code was refused");
  }

  private String code(String kind) {
    var path = "/stand-in/phones/" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "/" + kind;
    return wechat.post("stand-in", path, wechat.object()).path("code").asText();
  }
}
