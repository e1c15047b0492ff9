package city.liangwang.statistics;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody who watches the public figures, over a socket of the own, so that leaving is really
 * leaving.
 */
final class Watcher implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader answer;
  private final int status;
  private final List<String> headers = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private Watcher(Socket socket, BufferedReader answer) throws IOException {
    this.socket = socket;
    this.answer = answer;
    this.status =
        Integer.parseInt(answer.readLine().substring("HTTP/1.1 ".length()).substring(0, 3));
    for (var line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
      headers.add(line);
    }
    if (status == 200) {
      var reading = new Thread(this::read, "watcher");
      reading.setDaemon(true);
      reading.start();
    }
  }

  /** Returns when the application has said yes or no. */
  static Watcher comes() {
    try {
      var socket = new Socket("localhost", RestAssured.port);
      var request =
          "GET /api/v1/public/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new Watcher(
          socket,
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try {
      for (var line = answer.readLine(); line != null; line = answer.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      lines.add("closed");
    }
  }

  int status() {
    return status;
  }

  String header(String name) {
    return headers.stream()
        .filter(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
        .map(header -> header.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** Without the marks of chunks. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  List<String> data() {
    return lines.stream()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()))
        .toList();
  }

  String last() {
    var data = data();
    return data.get(data.size() - 1);
  }

  long comments() {
    return lines.stream().filter(line -> line.startsWith(":")).count();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
