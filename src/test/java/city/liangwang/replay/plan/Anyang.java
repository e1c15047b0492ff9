package city.liangwang.replay.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The city of the demonstration, as its own files tell it: what the API says of it, by hand. */
final class Anyang {

  static final String CITY = "410500";
  static final long WEIGHBRIDGE_INTERVAL_GRAMS = 5_000;

  private static final Path FOLDER = Path.of("src/main/resources/cities/anyang");

  private static final Map<String, List<Map<String, String>>> FILES = new ConcurrentHashMap<>();

  private Anyang() {}

  static City city() {
    var stationOf = new HashMap<String, String>();
    rows("people").forEach(one -> stationOf.put(one.get("username"), one.get("scope_code")));
    var collectors = new TreeMap<String, City.Collector>();
    for (var scale : rows("scales")) {
      var username = scale.getOrDefault("collector_username", "");
      if (!username.isEmpty()) {
        collectors.put(
            username, new City.Collector(username, stationOf.getOrDefault(username, "")));
      }
    }
    var working = new HashSet<String>();
    collectors.values().forEach(one -> working.add(one.stationCode()));
    var communities = new TreeMap<String, City.Community>();
    for (var row : rows("communities")) {
      var code = text(row, "code");
      if (working.contains(text(row, "station_code"))) {
        communities.put(code, new City.Community(code, text(row, "station_code")));
      }
    }
    return new City(
        List.copyOf(communities.values()),
        List.copyOf(collectors.values()),
        materials(),
        of("people", "username", "role", "driver"),
        of("vehicles", "plate", "centre_code", "C1"));
  }

  static Set<String> accepted() {
    var accepted = new TreeSet<String>();
    rows("recyclers")
        .forEach(row -> accepted.addAll(List.of(text(row, "material_codes").split(" *; *"))));
    return accepted;
  }

  /** The price of the division, or that of the city. */
  static long fenPerKg(String material, String community) {
    var prices = new HashMap<String, Long>();
    for (var row : rows("prices")) {
      if (text(row, "material_code").equals(material)
          && text(row, "valid_to").isEmpty()
          && !text(row, "fen_per_kg").isEmpty()) {
        prices.put(text(row, "area_code"), Long.valueOf(text(row, "fen_per_kg")));
      }
    }
    var division =
        rows("communities").stream()
            .filter(row -> text(row, "code").equals(community))
            .map(row -> text(row, "division_code"))
            .findFirst()
            .orElse(CITY);
    return prices.getOrDefault(division, prices.getOrDefault(CITY, 0L));
  }

  private static City.Materials materials() {
    var mixed = of("materials", "code", "mixed_bag", "yes");
    var itemised = new ArrayList<String>();
    for (var row : rows("materials")) {
      var code = text(row, "code");
      if (!mixed.contains(code)
          && text(row, "recyclable").equals("yes")
          && text(row, "unit").equals("kg")
          && fenPerKg(code, CITY) > 0
          && accepted().contains(code)) {
        itemised.add(code);
      }
    }
    return new City.Materials(mixed.get(0), itemised.stream().sorted().toList());
  }

  private static List<String> of(String file, String wanted, String column, String value) {
    return rows(file).stream()
        .filter(row -> text(row, column).equals(value))
        .map(row -> text(row, wanted))
        .sorted()
        .toList();
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static List<Map<String, String>> rows(String file) {
    return FILES.computeIfAbsent(file, Anyang::read);
  }

  private static List<Map<String, String>> read(String file) {
    try {
      var lines =
          Files.readAllLines(FOLDER.resolve(file + ".csv")).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
              .toList();
      var rows = new ArrayList<Map<String, String>>();
      for (var cells : lines.subList(1, lines.size())) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
          row.put(lines.get(0)[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
