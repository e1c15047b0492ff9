package city.liangwang.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do through the API, and what they are answered. */
public final class Acts {

  private Acts() {}

  public static ValidatableResponse put(Actor person, String path, Map<String, ?> body) {
    return person.given().body(body).put("/api/v1/" + path).then();
  }

  public static ValidatableResponse get(Actor person, String path) {
    return person.given().get("/api/v1/" + path).then();
  }

  /** Undoes a record, under an id of its own. */
  public static ValidatableResponse reverse(Actor person, String record, UUID id) {
    return put(
        person, record + "/" + id + "/reversals/" + UUID.randomUUID(), Map.of("reason", "登记错误"));
  }

  public static void refused(ValidatableResponse answer, int status, String code) {
    answer.statusCode(status).body("code", equalTo(code));
  }

  /** The ids of a whole list, read page by page. */
  public static List<UUID> pages(Actor person, String path, int size) {
    var ids = new ArrayList<UUID>();
    String cursor = null;
    do {
      var request = person.given().queryParam("size", size);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/api/v1/" + path).then().statusCode(200).extract();
      page.<List<String>>path("items.id").forEach(id -> ids.add(UUID.fromString(id)));
      cursor = page.path("next");
    } while (cursor != null);
    return ids;
  }
}
