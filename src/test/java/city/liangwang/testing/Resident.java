package city.liangwang.testing;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * A resident who can book.
 *
 * @param phone 11 digits
 * @param stationId serves the community
 */
public record Resident(
    Actor actor, String phone, UUID addressId, UUID householdId, UUID communityId, UUID stationId) {

  public UUID id() {
    return actor.id();
  }

  public String token() {
    return actor.token();
  }

  public RequestSpecification given() {
    return actor.given();
  }
}
