package city.liangwang.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import city.liangwang.testing.Actor;
import city.liangwang.testing.Tokens;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens open the door, and what is read off them. */
@QuarkusTest
class CallerTest {

  private static final String ISSUER = "https://liangwang.city/mobile";
  private static final String AUDIENCE = "liangwang";

  @Inject World world;

  private static ValidatableResponse me(String token) {
    return given().auth().oauth2(token).get("/api/v1/me").then();
  }

  private static void assertNobody(ValidatableResponse response) {
    response
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo("unauthorized"));
  }

  private static long secondsFromNow(Duration time) {
    return System.currentTimeMillis() / 1000 + time.toSeconds();
  }

  @Test
  void a_token_of_the_platform_opens_the_door() {
    var resident = world.aResident();

    me(resident.token()).statusCode(200).body("id", equalTo(resident.id().toString()));
  }

  @Test
  void without_a_token_nobody_gets_in() {
    assertNobody(given().get("/api/v1/me").then());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Basic Ym9zczpib3Nz", "x"})
  void what_is_no_token_opens_nothing(String header) {
    assertNobody(given().header("Authorization", header).get("/api/v1/me").then());
  }

  /** Keycloak, which is not there, could know what it is. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", ".."})
  void a_token_of_nobody_opens_nothing(String token) {
    me(token).statusCode(oneOf(401, 503)).contentType("application/problem+json");
  }

  @Test
  void a_token_that_has_run_out_opens_nothing() {
    var resident = world.aResident();

    assertNobody(me(Tokens.of(resident.id(), Duration.ofMinutes(-5), Role.RESIDENT)));
  }

  @Test
  void a_token_that_was_written_for_somebody_else_opens_nothing() {
    var id = world.aResident().id().toString();
    var expires = secondsFromNow(Duration.ofHours(1));

    assertNobody(
        me(
            Jwt.subject(id)
                .groups("resident")
                .issuer(ISSUER)
                .audience("another-service")
                .expiresAt(expires)
                .sign()));
  }

  @Test
  void a_token_that_was_changed_on_the_way_opens_nothing() {
    var token = world.aResident().token().split("\\.", -1);
    var claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"groups\":[\"administrator\"],\"exp\":%d}"
            .formatted(ISSUER, AUDIENCE, UUID.randomUUID(), secondsFromNow(Duration.ofHours(1)));

    assertNobody(me(token[0] + "." + encoded(claims) + "." + token[2]));
    assertNobody(me(token[0] + "." + token[1] + "." + encoded("a signature")));
  }

  @Test
  void a_token_without_a_signature_opens_nothing() {
    var claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"groups\":[\"administrator\"],\"exp\":%d}"
            .formatted(ISSUER, AUDIENCE, UUID.randomUUID(), secondsFromNow(Duration.ofHours(1)));

    me(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".")
        .statusCode(oneOf(401, 503));
  }

  @Test
  void a_person_whom_nobody_knows_is_refused_whatever_the_token_says() {
    me(Tokens.of(UUID.randomUUID(), Role.ADMINISTRATOR)).statusCode(403);
  }

  @Test
  void a_role_that_is_not_ours_is_no_role() {
    var id = world.aResident().id();
    var token =
        Jwt.subject(id.toString())
            .groups(Set.of("resident", "offline_access", "uma_authorization"))
            .expiresAt(secondsFromNow(Duration.ofHours(1)))
            .sign();

    me(token).statusCode(200).body("roles", containsInAnyOrder("resident"));
  }

  @Test
  void a_role_is_what_the_database_says_and_not_only_the_token() {
    var resident = world.aResident();

    Actor.of(resident.id(), Role.RESIDENT, Role.ADMINISTRATOR)
        .given()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("roles", containsInAnyOrder("resident"));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_role_has_one_name_in_tokens_and_in_annotations(Role role) throws Exception {
    assertThat(Role.find(role.inToken())).contains(role);
    assertThat(Role.Name.class.getField(role.name()).get(null)).isEqualTo(role.inToken());
    assertThat(role.inToken())
        .isEqualTo(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  @Test
  void no_two_roles_share_a_name_and_an_unknown_name_is_none() {
    assertThat(Arrays.stream(Role.values()).map(Role::inToken)).doesNotHaveDuplicates();
    assertThat(Role.find("RESIDENT")).isEmpty();
    assertThat(Role.find("")).isEmpty();
  }

  @Test
  void a_caller_is_what_the_token_says() {
    var caller = new Caller(UUID.randomUUID(), Set.of(Role.DRIVER));

    assertThat(caller.is(Role.DRIVER)).isTrue();
    assertThat(caller.is(Role.ADMINISTRATOR)).isFalse();
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
