package city.liangwang.collection.domain;

import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Readings and lines in few words. */
final class Examples {

  static final UUID SCALE = UUID.fromString("00000000-0000-0000-0000-00000000000a");

  static final Map<String, Material> MATERIALS =
      Map.of(
          "BAG", new Material("BAG", "混合", "Mixed", false, true, true, false),
          "PAPER", new Material("PAPER", "纸", "Paper", false, true, false, false),
          "GLASS", new Material("GLASS", "玻璃", "Glass", false, true, false, false),
          "FRIDGE", new Material("FRIDGE", "冰箱", "Fridge", true, true, false, false),
          "LAMP", new Material("LAMP", "灯管", "Lamp", true, false, false, true));

  static final Map<String, Price> PRICES =
      Map.of(
          "BAG", new Price("BAG", false, 80),
          "PAPER", new Price("PAPER", false, 120),
          "FRIDGE", new Price("FRIDGE", true, 5_000),
          // Whatever a city's file says, nobody is paid for harmful waste.
          "LAMP", new Price("LAMP", true, 999));

  private Examples() {}

  static Reading reading(String material, long grams, String bag) {
    return new Reading(material, grams, 0, bag, SCALE, null);
  }

  static Reading pieces(String material, long grams, int pieces, String bag) {
    return new Reading(material, grams, pieces, bag, SCALE, null);
  }

  static Reading typed(String material, long grams, String bag) {
    return new Reading(material, grams, 0, bag, null, null);
  }

  static Line line(String material, long grams, long fenPerKg) {
    return Line.of(reading(material, grams, "BAG-001"), new Price(material, false, fenPerKg));
  }

  static Lines lines(Line... lines) {
    return new Lines(Arrays.asList(lines));
  }

  static List<Reading> readings(Reading... readings) {
    return List.of(readings);
  }
}
