package city.liangwang.replay.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Over HTTP/1.1, with so many calls at a time. */
public final class HttpTransport implements Transport {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .build();
  private final Semaphore places;

  public HttpTransport(int parallel) {
    // Fair, so that the file's order is kept as far as it goes.
    places = new Semaphore(parallel, true);
  }

  @Override
  public Reply send(Request request) throws IOException {
    var builder = HttpRequest.newBuilder(request.uri()).timeout(ANSWER_PATIENCE);
    if (request.token() != null) {
      builder.header("authorization", "Bearer " + request.token());
    }
    if (request.body() == null) {
      builder.method(request.method(), BodyPublishers.noBody());
    } else {
      builder
          .header("content-type", request.contentType())
          .method(request.method(), BodyPublishers.ofString(request.body()));
    }
    places.acquireUninterruptibly();
    // From here: waiting for a place is the replay's own time.
    var begin = System.nanoTime();
    try {
      var response = client.send(builder.build(), BodyHandlers.ofString());
      return new Reply(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("retry-after").map(HttpTransport::seconds).orElse(0L),
          System.nanoTime() - begin);
    } catch (InterruptedException stopped) {
      throw Unexpected.interrupted();
    } finally {
      places.release();
    }
  }

  private static long seconds(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException aDate) {
      return 0;
    }
  }
}
