package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakDemonstrationTest {

  private final HttpServer server;
  private final List<String> asked = new ArrayList<>();
  private final Path client;
  private String token = "{\"access_token\":\"of-the-administrator\"}";
  private int status = 201;

  KeycloakDemonstrationTest(@TempDir Path folder) throws IOException {
    client = Files.writeString(folder.resolve("client.json"), "{\"clientId\":\"replay\"}");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/realms/master/protocol/openid-connect/token", one -> answer(one, 200));
    server.createContext("/admin/realms/liangwang/clients", one -> answer(one, status));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_administrator_adds_the_client_of_the_replay() {
    demonstration("a secret&more").apply();

    assertThat(asked)
        .containsExactly(
            "null grant_type=password&client_id=admin-cli&username=admin&password=a+secret%26more",
            "Bearer of-the-administrator {\"clientId\":\"replay\"}");
  }

  @Test
  void a_client_that_is_there_already_stays() {
    status = 409;

    assertThatCode(() -> demonstration("x").apply()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 500})
  void every_other_answer_is_told_with_its_status(int other) {
    status = other;

    assertThatThrownBy(() -> demonstration("x").apply())
        .isInstanceOf(LauncherFailure.class)
        .hasMessage("Keycloak did not take the client of the replay (status " + other + ").");
  }

  @Test
  void an_administrator_who_is_not_let_in_is_told_and_nothing_is_sent_on() {
    token = "{\"error\":\"invalid_grant\"}";

    assertThatThrownBy(() -> demonstration("x").apply())
        .hasMessage("Keycloak did not let its administrator in (status 200).");
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_keycloak_that_is_away_is_told_with_status_0() {
    server.stop(0);

    assertThatThrownBy(() -> demonstration("x").apply())
        .hasMessage("Keycloak did not let its administrator in (status 0).");
  }

  @Test
  void a_client_file_that_is_missing_is_told_by_its_name() throws IOException {
    Files.delete(client);

    assertThatThrownBy(() -> demonstration("x").apply())
        .isInstanceOf(LauncherFailure.class)
        .hasMessage(client + " cannot be read.");
  }

  private KeycloakDemonstration demonstration(String password) {
    return new KeycloakDemonstration(
        "http://127.0.0.1:" + server.getAddress().getPort(), password, client);
  }

  private void answer(HttpExchange exchange, int code) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestHeaders().getFirst("authorization") + " " + body);
    byte[] answer = token.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(code, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
