package city.liangwang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Short requests to the servers of this machine. */
final class Web {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private Web() {}

  /** The answer; the status is 0 when there is none. */
  record Answer(int status, String body) {}

  static Answer get(String address) {
    return send(request(address).GET());
  }

  static Answer post(String address, String type, String authorization, String body) {
    HttpRequest.Builder request =
        request(address).header("content-type", type).POST(BodyPublishers.ofString(body));
    return send(authorization.isEmpty() ? request : request.header("authorization", authorization));
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      return new Answer(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, "");
    }
  }
}
