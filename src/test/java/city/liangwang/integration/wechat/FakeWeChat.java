package city.liangwang.integration.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A server that says whatever the test wants it to say, one answer a call. */
final class FakeWeChat implements AutoCloseable {

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());

  FakeWeChat() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  /** A call as it arrived. */
  record Heard(String path, String query, JsonObject body) {}

  private record Answer(int status, String body) {}

  WeChatConfig config() {
    return new Config(
        "http://127.0.0.1:" + server.getAddress().getPort(),
        Optional.of("wx-app"),
        Optional.of("s3cret"));
  }

  FakeWeChat says(String body) {
    return says(200, body);
  }

  synchronized FakeWeChat says(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  List<String> paths() {
    return heard().stream().map(Heard::path).toList();
  }

  private void hear(HttpExchange call) throws IOException {
    var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    var address = call.getRequestURI();
    heard.add(
        new Heard(
            address.getPath(),
            String.valueOf(address.getRawQuery()),
            body.isEmpty() ? new JsonObject() : new JsonObject(body)));
    answer(call);
  }

  // Without an answer the caller waits for ever.
  private synchronized void answer(HttpExchange call) throws IOException {
    var answer = answers.poll();
    if (answer != null) {
      var bytes = answer.body().getBytes(UTF_8);
      call.getResponseHeaders().set("Content-Type", "text/plain");
      call.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      call.getResponseBody().write(bytes);
      call.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private record Config(String url, Optional<String> appId, Optional<String> secret)
      implements WeChatConfig {

    @Override
    public Duration patience() {
      return Duration.ofMillis(1_500);
    }
  }
}
