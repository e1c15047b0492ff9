package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.Unexpected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The demonstration people who sign in with a password, as the launcher has written them down.
 *
 * @param members in the order of the file
 */
public record Team(List<Member> members) {

  /**
   * One of them.
   *
   * @param scope what the person sees, as {@code station:S1}
   */
  public record Member(String username, String role, String scope, StaffPerson person) {}

  /**
   * Reads user name, password, role and scope.
   *
   * @param signIn makes a person of user name and password
   */
  public static Team read(Path file, BiFunction<String, String, StaffPerson> signIn)
      throws IOException {
    var lines =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    var names = lines.isEmpty() ? new String[0] : lines.get(0).split(",", -1);
    var members =
        lines.stream().skip(1).map(line -> member(row(names, line.split(",", -1)), signIn));
    return new Team(members.toList());
  }

  private static Map<String, String> row(String[] names, String[] values) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < Math.min(names.length, values.length); i++) {
      row.put(names[i].strip(), values[i].strip());
    }
    return row;
  }

  private static Member member(
      Map<String, String> row, BiFunction<String, String, StaffPerson> signIn) {
    var username = row.getOrDefault("username", "");
    return new Member(
        username,
        row.getOrDefault("role", ""),
        row.getOrDefault("scope", ""),
        signIn.apply(username, row.getOrDefault("password", "")));
  }

  List<Member> all(String role) {
    return members.stream().filter(member -> member.role().equals(role)).toList();
  }

  StaffPerson one(String role) {
    return all(role).stream()
        .findFirst()
        .map(Member::person)
        .orElseThrow(() -> new Unexpected("no " + role + " among the demonstration people"));
  }

  StaffPerson one(String role, String scope) {
    return all(role).stream()
        .filter(member -> member.scope().equals(scope))
        .findFirst()
        .map(Member::person)
        .orElseThrow(() -> new Unexpected("no " + role + " of " + scope));
  }

  /** The person's own id. */
  static String idOf(Api api, StaffPerson person) {
    return api.get(person, "getMe", "/api/v1/me").path("id").asText();
  }
}
