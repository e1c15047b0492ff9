package city.liangwang.platform.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whose calls are counted together. In tests 127.0.0.2 is the proxy that is trusted; every address
 * of the loopback network may be called from.
 */
@QuarkusTest
class ClientAddressTest {

  private static final String PROXY = "127.0.0.2";
  private static final String STRANGER = "127.0.0.3";
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  @Inject RedisDataSource redis;

  private final String client = "203.0.113." + CLIENTS.incrementAndGet();

  @Test
  void who_calls_through_the_proxy_is_counted_under_the_own_address() {
    exhaust(client);

    assertThat(statusOfCall(PROXY, "X-Forwarded-For: " + client)).isEqualTo(429);
    assertThat(statusOfCall(PROXY, "X-Forwarded-For: 198.51.100.77")).isEqualTo(200);
  }

  @Test
  void the_proxy_itself_is_not_limited_for_its_clients() {
    exhaust(PROXY);

    assertThat(statusOfCall(PROXY, "X-Forwarded-For: " + client)).isEqualTo(200);
    release(PROXY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 198.51.100.78",
        "X-Forwarded-For: 198.51.100.78, 127.0.0.2",
        "Forwarded: for=198.51.100.78",
        "X-Real-IP: 198.51.100.78",
        "X-Forwarded-Host: 198.51.100.78"
      })
  void nobody_else_is_believed_to_call_for_somebody(String claim) {
    exhaust(STRANGER);

    assertThat(statusOfCall(STRANGER, claim)).isEqualTo(429);
    release(STRANGER);
  }

  @Test
  void nobody_can_use_up_the_calls_of_another() {
    exhaust(client);

    assertThat(statusOfCall("127.0.0.4", "X-Forwarded-For: " + client)).isEqualTo(200);
  }

  @Test
  void the_proxy_can_not_be_talked_into_the_other_header() {
    exhaust(client);

    assertThat(
            statusOfCall(PROXY, "X-Forwarded-For: " + client + "\r\nForwarded: for=198.51.100.79"))
        .isEqualTo(429);
  }

  @Test
  void an_application_that_would_believe_everybody_does_not_start() {
    var start = new StartupEvent();

    assertThatThrownBy(() -> new TrustedProxies(true, Optional.empty()).check(start))
        .hasMessageContaining("quarkus.http.proxy.trusted-proxies");
    assertThatThrownBy(() -> new TrustedProxies(true, Optional.of(List.of())).check(start))
        .hasMessageContaining("quarkus.http.proxy.trusted-proxies");
    assertThatCode(() -> new TrustedProxies(true, Optional.of(List.of("10.0.0.1"))).check(start))
        .doesNotThrowAnyException();
    assertThatCode(() -> new TrustedProxies(false, Optional.empty()).check(start))
        .doesNotThrowAnyException();
  }

  // As if somebody with that address had called very often just now.
  private void exhaust(String address) {
    redis.value(String.class).setex(keyOf(address), Duration.ofMinutes(2).toSeconds(), "1000000");
  }

  private void release(String address) {
    redis.key().del(keyOf(address));
  }

  private static String keyOf(String address) {
    return "liangwang:limit:address:" + address;
  }

  private static InetAddress address(String text) throws IOException {
    return InetAddress.getAllByName(text)[0];
  }

  /** A call without a sign-in that comes from that address of this machine. */
  private static int statusOfCall(String from, String header) {
    try (var socket = new Socket(address("127.0.0.1"), RestAssured.port, address(from), 0)) {
      var request =
          "GET /api/v1/public/divisions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + header
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
