package city.liangwang.replay.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Somebody with a user name: signs in at Keycloak with the client of demonstrations. */
public final class StaffPerson implements Actor {

  private static final String CLIENT = "liangwang-replay";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 10_000;

  private final Transport transport;
  private final Pause pause;
  private final Tally tally;
  private final URI tokens;
  private final String username;
  private final String password;
  private final ObjectMapper json = new ObjectMapper();
  private String token = "";
  private Instant until = Instant.EPOCH;

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
    this.tokens =
        URI.create(
            keycloak.replaceFirst("/+$", "") + "/realms/liangwang/protocol/openid-connect/token");
    this.username = username;
    this.password = password;
  }

  public String username() {
    return username;
  }

  @Override
  public synchronized String token() {
    if (Instant.now().isAfter(until)) {
      signIn();
    }
    return token;
  }

  @Override
  public synchronized void tokenRefused(String refused) {
    if (token.equals(refused)) {
      until = Instant.EPOCH;
    }
  }

  // Keycloak comes up after the application, and people get their accounts there one by one.
  private void signIn() {
    var begin = Instant.now();
    while (true) {
      var refusal = tryToSignIn();
      if (refusal.isEmpty()) {
        tally.goesOn();
        return;
      }
      if (Instant.now().isAfter(begin.plus(PATIENCE))) {
        throw new Unexpected("Keycloak does not let " + username + " in: " + refusal);
      }
      tally.waits("Keycloak does not let " + username + " in yet: " + refusal);
      rest();
    }
  }

  private String tryToSignIn() {
    try {
      var request = new Request("keycloak", "POST", tokens, FORM, form(), null);
      var reply = transport.send(request);
      var answer = json.readTree(reply.body());
      if (reply.status() != 200) {
        return answer.path("error_description").asText("status " + reply.status());
      }
      token = answer.path("access_token").asText();
      until = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
      return "";
    } catch (JsonProcessingException notJson) {
      return "no JSON came back";
    } catch (IOException nobodyThere) {
      throw new Unexpected("no answer from Keycloak: " + nobodyThere.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unexpected("interrupted at sign-in");
    }
  }

  private String form() {
    return "grant_type=password&client_id="
        + CLIENT
        + "&username="
        + encoded(username)
        + "&password="
        + encoded(password);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void rest() {
    try {
      pause.millis(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unexpected("interrupted at sign-in");
    }
  }
}
