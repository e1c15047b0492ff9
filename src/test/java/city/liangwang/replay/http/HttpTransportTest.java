package city.liangwang.replay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire, and what comes back. */
class HttpTransportTest {

  private static final String JSON = "application/json";

  private final HttpServer server;
  private final List<String> seen = new ArrayList<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private String retryAfter = "";
  private int status = 200;
  private long millis;

  HttpTransportTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_act_goes_with_token_type_and_body() throws IOException {
    var reply = new HttpTransport(1).send(request("PUT", "{\"grams\":5}", "secret"));

    assertThat(seen).containsExactly("PUT /x Bearer secret application/json {\"grams\":5}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("重 5 g");
    assertThat(reply.nanos()).isPositive();
  }

  @Test
  void a_question_of_everybody_goes_without() throws IOException {
    new HttpTransport(1).send(request("GET", null, null));

    assertThat(seen).containsExactly("GET /x null null ");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "' 12 ', 12", "'', 0", "'Wed, 21 Oct 2026 07:28:00 GMT', 0"})
  void how_long_to_wait_is_told_in_seconds_or_not_at_all(String header, long seconds)
      throws IOException {
    retryAfter = header;
    status = 429;

    var reply = new HttpTransport(1).send(request("GET", null, null));

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.retryAfterSeconds()).isEqualTo(seconds);
  }

  @Test
  void a_platform_that_is_away_is_no_answer() {
    server.stop(0);

    assertThatThrownBy(() -> new HttpTransport(1).send(request("GET", null, null)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_place_is_free_again_after_a_failure() throws IOException {
    var transport = new HttpTransport(1);
    var nowhere = new Request("x", "GET", URI.create("http://127.0.0.1:1/"), JSON, null, null);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> transport.send(nowhere)).isInstanceOf(IOException.class);
    }

    assertThat(transport.send(request("GET", null, null)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void never_more_calls_at_a_time_than_allowed(int parallel) throws Exception {
    millis = 30;
    var transport = new HttpTransport(parallel);
    var crew = Executors.newFixedThreadPool(8);
    var replies = new ArrayList<Future<Reply>>();
    for (int i = 0; i < 12; i++) {
      replies.add(crew.submit(() -> transport.send(request("GET", null, null))));
    }
    for (var reply : replies) {
      assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
    crew.shutdown();

    assertThat(most.get()).isLessThanOrEqualTo(parallel);
  }

  @Test
  void whoever_is_interrupted_stays_interrupted() throws Exception {
    millis = 2_000;
    var caught = new ArrayList<String>();
    var caller =
        new Thread(
            () -> {
              try {
                new HttpTransport(1).send(request("GET", null, null));
              } catch (Unexpected interrupted) {
                caught.add(interrupted.detail() + " " + Thread.currentThread().isInterrupted());
              } catch (IOException noAnswer) {
                caught.add(noAnswer.toString());
              }
            });
    caller.start();
    caller.interrupt();
    caller.join(20_000);

    assertThat(caught).containsExactly("interrupted true");
  }

  private Request request(String method, @Nullable String body, @Nullable String token) {
    var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
    return new Request("some", method, uri, JSON, body, token);
  }

  private void answer(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    var headers = exchange.getRequestHeaders();
    synchronized (seen) {
      seen.add(
          String.join(
              " ",
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              String.valueOf(headers.getFirst("authorization")),
              String.valueOf(headers.getFirst("content-type")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    }
    Pause.real().millis(millis);
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().add("retry-after", retryAfter);
    }
    now.decrementAndGet();
    var body = "重 5 g".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("content-type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
