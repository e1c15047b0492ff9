package city.liangwang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.testing.Actor;
import city.liangwang.testing.AtOnce;
import city.liangwang.testing.StandInPhone;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who becomes whom when WeChat accounts and phones meet. */
@QuarkusTest
class WechatIdentityTest {

  @Inject World world;
  @Inject Pool pool;
  @Inject Phones phones;

  private String number = "";
  private final StandInPhone one = new StandInPhone("one-" + UUID.randomUUID());
  private final StandInPhone other = new StandInPhone("other-" + UUID.randomUUID());

  @BeforeEach
  void a_number_is_free() {
    number = world.aPhoneNumber();
  }

  @Test
  void a_resident_who_gives_the_phone_later_is_the_same_resident() {
    var before = personOf(signIn(one));

    assertThat(personOf(signIn(one, number))).isEqualTo(before);
    assertThat(personOf(signIn(one))).isEqualTo(before);
    assertThat(world.phoneOf(before)).isEqualTo(number);
  }

  @Test
  void a_resident_with_a_new_number_gives_up_the_old_one() {
    var next = world.aPhoneNumber();
    var person = personOf(signIn(one, number));

    assertThat(personOf(signIn(one, next))).isEqualTo(person);

    assertThat(world.phoneOf(person)).isEqualTo(next);
    assertThat(personOf(signIn(other, number))).isNotEqualTo(person);
  }

  @Test
  void the_phone_button_pressed_twice_changes_nothing() {
    var first = personOf(signIn(one, number));

    assertThat(personOf(signIn(one, number))).isEqualTo(first);
    assertThat(somebodyHasTheNumber()).isTrue();
  }

  @Test
  void two_accounts_that_give_one_number_at_once_do_not_share_it() {
    var statuses =
        AtOnce.times(2, i -> signIn(i == 0 ? one : other, number).extract().statusCode());

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(somebodyHasTheNumber()).isTrue();
  }

  @Test
  void a_resident_whom_nobody_needs_any_more_is_closed_when_the_account_becomes_a_collector() {
    var resident = personOf(signIn(one));
    var collector = world.aCollectorOf(world.aStation()).id();
    world.bindPhone(collector, number);

    assertThat(personOf(signIn(one, number))).isEqualTo(collector);

    assertThat(isClosed(resident)).isTrue();
  }

  @Test
  void a_collector_on_a_new_wechat_account_is_not_taken_over() {
    var collector = world.aCollectorOf(world.aStation()).id();
    world.bindPhone(collector, number);
    signIn(one, number).statusCode(200);

    signIn(other, number).statusCode(409).body("code", equalTo("phone-in-use"));

    assertThat(personOf(signIn(one))).isEqualTo(collector);
  }

  @Test
  void a_collector_who_presses_the_button_with_another_number_keeps_the_registered_one() {
    var collector = world.aCollectorOf(world.aStation()).id();
    world.bindPhone(collector, number);
    signIn(one, number).statusCode(200);

    assertThat(personOf(signIn(one, world.aPhoneNumber()))).isEqualTo(collector);

    assertThat(world.phoneOf(collector)).isEqualTo(number);
  }

  @Test
  void two_members_of_staff_do_not_become_one_by_a_phone() {
    var collector = world.aCollectorOf(world.aStation()).id();
    var keeper = world.aKeeperOf(world.aStation()).id();
    var keepersNumber = world.aPhoneNumber();
    world.bindPhone(collector, number);
    world.bindPhone(keeper, keepersNumber);
    signIn(one, number).statusCode(200);

    signIn(one, keepersNumber).statusCode(409).body("code", equalTo("wechat-in-use"));

    assertThat(isClosed(collector)).isFalse();
    assertThat(personOf(signIn(one))).isEqualTo(collector);
  }

  @Test
  void who_closed_the_account_comes_back_as_somebody_new_with_the_same_phone() {
    var session = session(signIn(one, number));
    var former = new Actor(session.getUUID("person.id"), session.getString("token"));
    former.given().put("/api/v1/me/closures/{id}", UUID.randomUUID()).then().statusCode(204);

    var next = personOf(signIn(one, number));

    assertThat(next).isNotEqualTo(former.id());
    assertThat(world.phoneOf(next)).isEqualTo(number);
    former.given().get("/api/v1/me").then().statusCode(403);
  }

  @Test
  void the_phone_carries_no_role_of_the_console_and_the_token_says_so_too() {
    var person = world.aKeeperOf(world.aStation()).id();
    world.one(
        """
        update people.person set roles = '{station-keeper,administrator,finance}'
        where id = $1 returning id
        """,
        Tuple.of(person),
        row -> row.getUUID(0));
    world.bindPhone(person, number);

    var session = session(signIn(one, number).body("person.roles", contains("station-keeper")));

    var holder = new Actor(person, session.getString("token"));
    holder.given().get("/api/v1/staff").then().statusCode(403);
    holder.given().get("/api/v1/me").then().body("roles", contains("station-keeper"));
  }

  @Test
  void a_session_ends_half_an_hour_after_it_began() {
    var before = Instant.now();

    var ends = Instant.parse(session(signIn(one)).getString("expiresAt"));

    assertThat(ends)
        .isAfterOrEqualTo(before.plus(Duration.ofMinutes(30)).minusSeconds(1))
        .isBeforeOrEqualTo(Instant.now().plus(Duration.ofMinutes(30)));
  }

  @Test
  void a_code_of_the_phone_button_is_good_once() {
    var code = one.phoneCode(number);
    send(Map.of("code", one.loginCode(), "phoneCode", code)).statusCode(200);

    send(Map.of("code", one.loginCode(), "phoneCode", code))
        .statusCode(400)
        .body("code", equalTo("wechat-code-invalid"));
  }

  @Test
  void a_refused_phone_makes_no_resident() {
    send(Map.of("code", one.loginCode(), "phoneCode", "made-up")).statusCode(400);

    var first = personOf(signIn(one));

    assertThat(registeredSince(first)).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void fields_that_are_too_long_or_empty_are_named() {
    for (var phoneCode : List.of("", "x".repeat(201))) {
      send(Map.of("code", "x", "phoneCode", phoneCode))
          .statusCode(400)
          .body("errors[0].field", equalTo("phoneCode"));
    }
    send(Map.of("code", "x".repeat(201))).statusCode(400).body("errors[0].field", equalTo("code"));
  }

  private Duration registeredSince(UUID person) {
    return world.one(
        "select registered_at from people.person where id = $1",
        Tuple.of(person),
        row -> Duration.between(row.getOffsetDateTime(0).toInstant(), Instant.now()));
  }

  private boolean somebodyHasTheNumber() {
    return phones.findOwner(pool, new Phone(number)).await().indefinitely().isPresent();
  }

  private boolean isClosed(UUID person) {
    return world.<Boolean>one(
        "select closed_at is not null from people.person where id = $1",
        Tuple.of(person),
        row -> row.getBoolean(0));
  }

  private static UUID personOf(ValidatableResponse response) {
    return session(response).getUUID("person.id");
  }

  private static JsonPath session(ValidatableResponse response) {
    return response.statusCode(200).extract().jsonPath();
  }

  private static ValidatableResponse signIn(StandInPhone phone) {
    return send(Map.of("code", phone.loginCode()));
  }

  private static ValidatableResponse signIn(StandInPhone phone, String number) {
    return send(Map.of("code", phone.loginCode(), "phoneCode", phone.phoneCode(number)));
  }

  private static ValidatableResponse send(Map<String, String> body) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/sessions")
        .then();
  }
}
