package city.liangwang.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicSignInTest {

  @Test
  void everybody_learns_where_staff_sign_in() {
    given()
        .get("/api/v1/public/sign-in")
        .then()
        .statusCode(200)
        .body("staff.authority", endsWith("/realms/liangwang"))
        .body("staff.clientId", equalTo("liangwang-console"));
  }

  @Test
  void a_browser_signs_in_as_a_made_up_phone_where_the_stand_in_speaks() {
    String standIn = given().get("/api/v1/public/sign-in").path("weChatStandIn");

    String code =
        given()
            .header("Origin", "http://localhost:8080")
            .post(standIn + "/stand-in/phones/{user}/login-codes", UUID.randomUUID())
            .then()
            .statusCode(200)
            .header("Access-Control-Allow-Origin", equalTo("*"))
            .extract()
            .jsonPath()
            .getString("code");

    given()
        .contentType("application/json")
        .body(Map.of("code", code))
        .post("/api/v1/sessions")
        .then()
        .statusCode(200)
        .body("token", notNullValue());
  }
}
