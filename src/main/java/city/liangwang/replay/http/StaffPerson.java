package city.liangwang.replay.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Somebody with a user name: signs in at Keycloak with the client of demonstrations. */
public final class StaffPerson extends Actor {

  private static final String REALM = "/realms/liangwang/protocol/openid-connect/token";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int TRIES = 60;
  private static final long PAUSE_MILLIS = 10_000;

  private final Transport transport;
  private final Pause pause;
  private final Tally tally;
  private final URI tokens;
  private final String username;
  private final String password;
  private final ObjectMapper json = new ObjectMapper();

  public StaffPerson(
      Transport transport,
      Pause pause,
      Tally tally,
      String keycloak,
      String username,
      String password) {
    this.transport = transport;
    this.pause = pause;
    this.tally = tally;
    this.tokens = URI.create(keycloak.replaceFirst("/+$", "") + REALM);
    this.username = username;
    this.password = password;
  }

  // Keycloak comes up after the application, and people get their accounts there one by one.
  @Override
  protected SignedIn signIn() {
    var request = new Request("keycloak", "POST", tokens, FORM, form(), null);
    var refusal = "";
    for (int i = 0; i < TRIES; i++) {
      try {
        var reply = transport.send(request);
        var answer = json.readTree(reply.body());
        if (reply.status() == 200) {
          tally.goesOn();
          return new SignedIn(
              answer.path("access_token").asText(),
              Instant.now().plusSeconds(answer.path("expires_in").asLong()));
        }
        refusal = answer.path("error_description").asText("status " + reply.status());
      } catch (JsonProcessingException notJson) {
        refusal = "no JSON came back";
      } catch (IOException nobodyThere) {
        throw new Unexpected("no answer from Keycloak: " + nobodyThere.getMessage());
      }
      tally.waits("Keycloak does not let " + username + " in yet: " + refusal);
      pause.millis(PAUSE_MILLIS);
    }
    throw new Unexpected("Keycloak does not let " + username + " in: " + refusal);
  }

  private String form() {
    return "grant_type=password&client_id=liangwang-replay&username="
        + URLEncoder.encode(username, StandardCharsets.UTF_8)
        + "&password="
        + URLEncoder.encode(password, StandardCharsets.UTF_8);
  }
}
