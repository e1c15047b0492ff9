package city.liangwang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The staff of the city's demonstration with passwords of this installation. Collectors are not
 * among them: they sign in with WeChat.
 *
 * @param file the people with their passwords, for the application
 */
record DemoPeople(Path file, List<DemoPerson> people) {

  private static final String COLLECTOR = "collector";

  /** Keeps the passwords that are known and makes those that are missing. */
  static DemoPeople of(Path cityPeople, Secrets secrets) {
    Path file = secrets.file("demo-people.csv");
    try {
      Map<String, String> known =
          rows(file).stream()
              .collect(
                  Collectors.toMap(
                      row -> row.get("username"), row -> row.get("password"), (a, b) -> a));
      List<DemoPerson> people =
          rows(cityPeople).stream()
              .filter(row -> !COLLECTOR.equals(row.get("role")))
              .map(row -> person(row, known))
              .toList();
      SecretFile.write(file, text(people));
      return new DemoPeople(file, people);
    } catch (IOException e) {
      throw new LauncherFailure("The demonstration people cannot be read: " + e.getMessage(), e);
    }
  }

  /** Lines for a terminal; names come last, because Chinese characters are two columns wide. */
  String table() {
    return people.stream()
        .map(
            person ->
                String.format(
                    "  %-20s %-16s %-15s %-22s %s",
                    person.username(),
                    person.password(),
                    person.role(),
                    person.scope(),
                    person.nameZh()))
        .collect(
            Collectors.joining(
                System.lineSeparator(),
                String.format(
                    "  %-20s %-16s %-15s %-22s %s%n",
                    "user name", "password", "role", "scope", "name"),
                ""));
  }

  private static DemoPerson person(Map<String, String> row, Map<String, String> known) {
    String username = field(row, "username");
    String password = Optional.ofNullable(known.get(username)).orElseGet(Secrets::typablePassword);
    String scope = field(row, "scope_kind") + ":" + field(row, "scope_code");
    return new DemoPerson(username, password, field(row, "role"), scope, field(row, "name"));
  }

  private static String field(Map<String, String> row, String name) {
    String value = row.get(name);
    if (value == null) {
      throw new LauncherFailure("The city's people.csv has no column " + name + ".");
    }
    return value;
  }

  private static String text(List<DemoPerson> people) {
    return Stream.concat(Stream.of(DemoPerson.HEADER), people.stream().map(DemoPerson::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Rows by column name; these files quote nothing and their comments begin with a hash sign. */
  private static List<Map<String, String>> rows(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(row(names, line.split(",", -1)));
    }
    return rows;
  }

  private static Map<String, String> row(String[] names, String[] values) {
    Map<String, String> row = new HashMap<>();
    for (int column = 0; column < Math.min(names.length, values.length); column++) {
      row.put(names[column].strip(), values[column].strip());
    }
    return row;
  }
}
