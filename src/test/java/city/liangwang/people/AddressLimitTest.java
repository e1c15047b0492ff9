package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.people.app.AddressConfig;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody lives everywhere. */
@QuarkusTest
class AddressLimitTest {

  @Inject World world;
  @Inject AddressConfig config;

  @Test
  void one_more_address_than_allowed_is_refused_and_not_kept() {
    var resident = world.aResident();
    register(resident, config.max());

    another(resident).statusCode(409).body("code", equalTo("too-many-addresses"));

    addresses(resident).body("size()", equalTo(config.max()));
  }

  @Test
  void of_eight_addresses_at_once_only_as_many_as_allowed_are_kept() {
    var resident = world.aResident();
    register(resident, config.max() - 3);

    var codes = AtOnce.eight(i -> another(resident).extract().statusCode());

    assertThat(codes).filteredOn(code -> code == 200).hasSize(3);
    assertThat(codes).filteredOn(code -> code == 409).hasSize(5);
    addresses(resident).body("size()", equalTo(config.max()));
  }

  @Test
  void the_last_address_that_was_allowed_is_answered_again() {
    var resident = world.aResident();
    register(resident, config.max() - 1);
    var id = UUID.randomUUID();
    var first = register(resident, id, "最后一处").statusCode(200).extract().asString();

    assertThat(register(resident, id, "最后一处").statusCode(200).extract().asString())
        .isEqualTo(first);
  }

  @Test
  void others_are_not_concerned() {
    register(world.aResident(), config.max());

    another(world.aResident()).statusCode(200);
  }

  private void register(Actor resident, int addresses) {
    for (int i = 0; i < addresses; i++) {
      another(resident).statusCode(200);
    }
  }

  private ValidatableResponse another(Actor resident) {
    var id = UUID.randomUUID();
    return register(resident, id, "楼 " + id);
  }

  private ValidatableResponse register(Actor resident, UUID id, String line) {
    return resident
        .given()
        .body(Map.of("communityId", world.aCoveredCommunity(), "line", line))
        .put("/api/v1/me/addresses/{id}", id)
        .then();
  }

  private static ValidatableResponse addresses(Actor resident) {
    return resident.given().get("/api/v1/me/addresses").then().statusCode(200);
  }
}
