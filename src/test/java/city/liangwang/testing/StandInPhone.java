package city.liangwang.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The phone of a made-up user, as the stand-in of WeChat plays it. */
public record StandInPhone(String user) {

  public String loginCode() {
    return code("login-codes", Map.of());
  }

  public String phoneCode() {
    return code("phone-codes", Map.of());
  }

  public String phoneCode(String number) {
    return code("phone-codes", Map.of("phone", number));
  }

  /** Lets WeChat fail so many times from now on. */
  public static void fault(String kind, int times) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("kind", kind, "times", times))
        .put(url() + "/stand-in/fault")
        .then()
        .statusCode(200);
  }

  public static String url() {
    return ConfigProvider.getConfig().getValue("liangwang.wechat.url", String.class);
  }

  private String code(String kind, Map<String, String> body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post(url() + "/stand-in/phones/" + user + "/" + kind)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("code");
  }
}
