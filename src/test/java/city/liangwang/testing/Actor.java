package city.liangwang.testing;

import city.liangwang.platform.security.Role;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * Somebody who can call the API.
 *
 * @param token accepted by the application under test
 */
public record Actor(UUID id, String token) {

  public static Actor of(UUID id, Role... roles) {
    return new Actor(id, Tokens.of(id, roles));
  }

  /** A request of this person, in JSON. */
  public RequestSpecification given() {
    return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
