package city.liangwang.people;

import city.liangwang.testing.Actor;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators do with staff, one sentence each. */
final class StaffApi {

  private final Actor administrator;

  StaffApi(Actor administrator) {
    this.administrator = administrator;
  }

  static Map<String, Object> staff(
      String role, Map<String, ?> scope, @Nullable String username, @Nullable String phone) {
    var staff = new HashMap<String, Object>();
    staff.put("name", "柳青禾");
    staff.put("roles", List.of(role));
    staff.put("scope", scope);
    if (username != null) {
      staff.put("username", username);
    }
    if (phone != null) {
      staff.put("phone", phone);
    }
    return staff;
  }

  static Map<String, Object> change(List<String> roles, Map<String, ?> scope, int version) {
    return Map.of("roles", roles, "scope", scope, "expectedVersion", version, "reason", "调岗");
  }

  /** With a user name and a password, at that station. */
  UUID aKeeper(UUID station) {
    var id = UUID.randomUUID();
    register(id, staff("station-keeper", Map.of("stationId", station), "keeper-" + id, null))
        .statusCode(200);
    return id;
  }

  /** With a user name, for the whole city. */
  UUID somebody(String role) {
    var id = UUID.randomUUID();
    register(id, staff(role, Map.of(), "staff-" + id, null)).statusCode(200);
    return id;
  }

  /** Known by the phone only. */
  UUID aCollector(UUID station, String phone) {
    var id = UUID.randomUUID();
    register(id, staff("collector", Map.of("stationId", station), null, phone)).statusCode(200);
    return id;
  }

  ValidatableResponse register(UUID id, Map<String, Object> staff) {
    return administrator.given().body(staff).put("/api/v1/staff/{id}", id).then();
  }

  ValidatableResponse changeRoles(UUID person, UUID changeId, Map<String, Object> change) {
    return administrator
        .given()
        .body(change)
        .put("/api/v1/staff/{id}/role-changes/{change}", person, changeId)
        .then();
  }

  ValidatableResponse changeRoles(UUID person, Map<String, Object> change) {
    return changeRoles(person, UUID.randomUUID(), change);
  }

  ValidatableResponse close(UUID person) {
    return close(person, UUID.randomUUID(), "离职");
  }

  ValidatableResponse close(UUID person, UUID closure, String reason) {
    return administrator
        .given()
        .body(Map.of("reason", reason))
        .put("/api/v1/staff/{id}/closures/{closure}", person, closure)
        .then();
  }

  ValidatableResponse get(UUID person) {
    return administrator.given().get("/api/v1/staff/{id}", person).then();
  }
}
