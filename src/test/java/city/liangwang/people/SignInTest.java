package city.liangwang.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import city.liangwang.testing.AtOnce;
import city.liangwang.testing.StandInPhone;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignInTest {

  @Inject World world;

  private final StandInPhone phone = new StandInPhone("user-" + UUID.randomUUID());

  @AfterEach
  void all_is_well_at_wechat() {
    StandInPhone.fault("none", 0);
  }

  @Test
  void an_unknown_wechat_account_becomes_a_resident_who_can_call() {
    var session =
        signIn(phone.loginCode())
            .statusCode(200)
            .body("person.roles", contains("resident"))
            .body("expiresAt", notNullValue())
            .extract()
            .jsonPath();

    given()
        .auth()
        .oauth2(session.getString("token"))
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(session.getString("person.id")));
  }

  @Test
  void the_same_account_is_the_same_person_every_time() {
    var first = personOf(signIn(phone.loginCode()));

    assertThat(personOf(signIn(phone.loginCode()))).isEqualTo(first);
  }

  @Test
  void first_sign_ins_at_once_make_one_person() {
    var codes = IntStream.range(0, 5).mapToObj(i -> phone.loginCode()).toList();

    var people = AtOnce.times(codes.size(), i -> personOf(signIn(codes.get(i))));

    assertThat(people).hasSize(5).containsOnly(people.get(0));
  }

  @Test
  void a_code_is_good_once() {
    var code = phone.loginCode();
    signIn(code).statusCode(200);

    signIn(code).statusCode(400).body("code", equalTo("wechat-code-invalid"));
    signIn("made-up").statusCode(400).body("code", equalTo("wechat-code-invalid"));
  }

  @Test
  void a_phone_is_bound_and_lies_encrypted() {
    var number = world.aPhoneNumber();
    var person = personOf(signIn(phone.loginCode(), phone.phoneCode(number)));

    var stored =
        world.one(
            "select phone_cipher from people.person where id = $1",
            Tuple.of(UUID.fromString(person)),
            row -> row.getBuffer(0));

    assertThat(stored.toString()).doesNotContain(number);
    assertThat(world.phoneOf(UUID.fromString(person))).isEqualTo(number);
  }

  @Test
  void a_phone_that_an_administrator_registered_makes_its_holder_that_collector() {
    var collector = world.aCollectorOf(world.aStation());
    var number = world.aPhoneNumber();
    world.bindPhone(collector.id(), number);

    signIn(phone.loginCode(), phone.phoneCode(number))
        .statusCode(200)
        .body("person.id", equalTo(collector.id().toString()))
        .body("person.roles", contains("collector"))
        .body("person.scope.stationId", equalTo(world.aStation().toString()));
    signIn(phone.loginCode()).statusCode(200).body("person.id", equalTo(collector.id().toString()));
  }

  @Test
  void who_opened_the_app_before_giving_the_phone_becomes_that_collector_still() {
    var collector = world.aCollectorOf(world.aStation());
    var number = world.aPhoneNumber();
    world.bindPhone(collector.id(), number);
    signIn(phone.loginCode()).statusCode(200).body("person.roles", contains("resident"));

    signIn(phone.loginCode(), phone.phoneCode(number))
        .statusCode(200)
        .body("person.id", equalTo(collector.id().toString()));
  }

  @Test
  void a_resident_with_an_address_is_not_thrown_away_for_a_role() {
    var collector = world.aCollectorOf(world.aStation());
    var number = world.aPhoneNumber();
    world.bindPhone(collector.id(), number);
    var session = signIn(phone.loginCode()).statusCode(200).extract().jsonPath();
    given()
        .auth()
        .oauth2(session.getString("token"))
        .contentType(ContentType.JSON)
        .body(Map.of("communityId", world.aCoveredCommunity(), "line", "9号楼"))
        .put("/api/v1/me/addresses/" + UUID.randomUUID())
        .then()
        .statusCode(200);

    signIn(phone.loginCode(), phone.phoneCode(number))
        .statusCode(409)
        .body("code", equalTo("wechat-in-use"));
  }

  @Test
  void the_phone_of_another_account_is_not_taken_over() {
    var number = world.aPhoneNumber();
    signIn(phone.loginCode(), phone.phoneCode(number)).statusCode(200);
    var other = new StandInPhone("other-" + UUID.randomUUID());

    signIn(other.loginCode(), other.phoneCode(number))
        .statusCode(409)
        .body("code", equalTo("phone-in-use"));
  }

  @Test
  void who_was_closed_and_comes_again_is_somebody_new() {
    var person = personOf(signIn(phone.loginCode()));
    world.close(UUID.fromString(person));

    assertThat(personOf(signIn(phone.loginCode()))).isNotEqualTo(person);
  }

  @Test
  void an_administrators_phone_is_no_way_to_the_console() {
    var administrator = world.anAdministrator();
    var number = world.aPhoneNumber();
    world.bindPhone(administrator.id(), number);

    signIn(phone.loginCode(), phone.phoneCode(number))
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @CsvSource({
    "busy, 503, unavailable",
    "garbage, 503, unavailable",
    "slow, 503, unavailable",
    "too-often, 429, wechat-busy",
    "blocked, 403, wechat-blocked"
  })
  void what_wechat_refuses_is_told_by_its_code(String fault, int status, String code) {
    var loginCode = phone.loginCode();
    StandInPhone.fault(fault, 1);

    signIn(loginCode).statusCode(status).body("code", equalTo(code));
  }

  @Test
  void too_many_sign_ins_of_one_account_have_to_wait() {
    for (int i = 0; i < 5; i++) {
      signIn(phone.loginCode()).statusCode(200);
    }

    signIn(phone.loginCode())
        .statusCode(429)
        .header("Retry-After", Integer::parseInt, org.hamcrest.Matchers.greaterThan(0))
        .body("code", equalTo("too-many-requests"));
  }

  @Test
  void a_sign_in_without_a_code_is_refused_by_field() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/sessions")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("code"));
    given().contentType(ContentType.JSON).post("/api/v1/sessions").then().statusCode(400);
  }

  private static String personOf(ValidatableResponse response) {
    return response.statusCode(200).extract().jsonPath().getString("person.id");
  }

  private static ValidatableResponse signIn(String code) {
    return signIn(Map.of("code", code));
  }

  private static ValidatableResponse signIn(String code, String phoneCode) {
    return signIn(Map.of("code", code, "phoneCode", phoneCode));
  }

  private static ValidatableResponse signIn(Map<String, String> body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/sessions").then();
  }
}
