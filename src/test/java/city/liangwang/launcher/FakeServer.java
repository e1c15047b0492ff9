package city.liangwang.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program of its own that plays the application or Keycloak: answers every request on the port
 * that its environment names, after it has written its environment down. It ends by itself when it
 * is asked for {@code /end}.
 */
public final class FakeServer {

  private FakeServer() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    System.out.println("Faking " + String.join(" ", arguments));
    StringBuilder lines = new StringBuilder();
    environment.forEach((name, value) -> lines.append(name + "=" + value + "\n"));
    Files.writeString(Path.of(environment.get("FAKE_ENVIRONMENT")), lines, StandardCharsets.UTF_8);
    if (environment.containsKey("FAKE_FAILURE")) {
      System.out.println(environment.get("FAKE_FAILURE"));
      System.exit(3);
    }
    String port = environment.getOrDefault("KC_HTTP_PORT", environment.get("QUARKUS_HTTP_PORT"));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/end")) {
            System.exit(7);
          }
          byte[] answer = "{\"access_token\":\"t\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().endsWith("/clients") ? 201 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }
}
