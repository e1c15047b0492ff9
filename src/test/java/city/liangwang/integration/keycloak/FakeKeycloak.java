package city.liangwang.integration.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** As much of Keycloak's admin API as the platform uses, with mistakes on demand. */
final class FakeKeycloak implements AutoCloseable {

  static final String REALM = "liangwang";
  private static final String ADMIN = "/admin/realms/" + REALM;

  private final HttpServer server;
  private final Map<String, JsonObject> users = new LinkedHashMap<>();
  private final Map<String, Set<String>> roles = new LinkedHashMap<>();
  private final Map<String, Integer> failures = new LinkedHashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<JsonObject> passwords = Collections.synchronizedList(new ArrayList<>());
  private boolean someoneIsFaster;

  FakeKeycloak() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  Keycloak client() {
    return KeycloakBuilder.builder()
        .serverUrl("http://127.0.0.1:" + server.getAddress().getPort())
        .realm(REALM)
        .clientId("liangwang-api")
        .clientSecret("secret")
        .grantType("client_credentials")
        .build();
  }

  /** From now on such a call ends with that status. */
  synchronized void fail(String method, String pathEnd, int status) {
    failures.put(method + " " + pathEnd, status);
  }

  /** Somebody else makes the user between our look and our call. */
  synchronized void letSomeoneBeFaster() {
    someoneIsFaster = true;
  }

  synchronized String add(String username, String... itsRoles) {
    var id = UUID.randomUUID().toString();
    users.put(id, new JsonObject().put("id", id).put("username", username));
    roles.put(id, new TreeSet<>(Set.of(itsRoles)));
    return id;
  }

  synchronized JsonObject user(UUID id) {
    return users.getOrDefault(id.toString(), new JsonObject());
  }

  synchronized Set<String> rolesOf(UUID id) {
    return Set.copyOf(roles.getOrDefault(id.toString(), Set.of()));
  }

  synchronized int size() {
    return users.size();
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  List<JsonObject> passwords() {
    return List.copyOf(passwords);
  }

  private synchronized void hear(HttpExchange call) throws IOException {
    var path = call.getRequestURI().getPath();
    var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    calls.add(call.getRequestMethod() + " " + path);
    var failure =
        failures.entrySet().stream()
            .filter(
                one ->
                    (call.getRequestMethod() + " " + path)
                        .matches(one.getKey().replace(" ", " .*") + "$"))
            .findFirst();
    if (failure.isPresent()) {
      end(call, failure.get().getValue(), "{}");
    } else if (path.endsWith("/token")) {
      end(call, 200, "{\"access_token\":\"t\",\"expires_in\":600,\"token_type\":\"Bearer\"}");
    } else {
      administer(call, path.substring(ADMIN.length()).split("/", -1), body);
    }
  }

  private void administer(HttpExchange call, String[] path, String body) throws IOException {
    var method = call.getRequestMethod();
    if (path[1].equals("roles")) {
      end(call, 200, roleOf(path[2]).encode());
    } else if (path.length == 2 && method.equals("GET")) {
      end(call, 200, found(call.getRequestURI().getQuery()).encode());
    } else if (path.length == 2) {
      create(call, new JsonObject(body));
    } else if (path.length == 3) {
      user(UUID.fromString(path[2])).mergeIn(new JsonObject(body));
      end(call, 204, "");
    } else if (path[3].equals("reset-password")) {
      passwords.add(new JsonObject(body));
      end(call, 204, "");
    } else {
      mapRoles(call, method, path[2], body);
    }
  }

  private void create(HttpExchange call, JsonObject user) throws IOException {
    if (someoneIsFaster) {
      add(user.getString("username"));
      end(call, 409, "{}");
      return;
    }
    var id = add(user.getString("username"));
    user(UUID.fromString(id)).mergeIn(user);
    call.getResponseHeaders()
        .set("Location", "http://" + call.getLocalAddress() + ADMIN + "/users/" + id);
    end(call, 201, "");
  }

  private void mapRoles(HttpExchange call, String method, String id, String body)
      throws IOException {
    if (method.equals("GET")) {
      var list = new JsonArray();
      rolesOf(UUID.fromString(id)).forEach(name -> list.add(roleOf(name)));
      end(call, 200, list.encode());
      return;
    }
    for (var role : new JsonArray(body)) {
      var name = ((JsonObject) role).getString("name");
      var itsRoles = roles.computeIfAbsent(id, any -> new TreeSet<>());
      if (method.equals("POST")) {
        itsRoles.add(name);
      } else {
        itsRoles.remove(name);
      }
    }
    end(call, 204, "");
  }

  private JsonArray found(String query) {
    var list = new JsonArray();
    users.values().stream()
        .filter(user -> query.contains("username=" + user.getString("username")))
        .forEach(list::add);
    return list;
  }

  private static JsonObject roleOf(String name) {
    return new JsonObject().put("id", "role-" + name).put("name", name);
  }

  private static void end(HttpExchange call, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
