package city.liangwang.replay.plan;

import static city.liangwang.replay.plan.Examples.a_city;
import static city.liangwang.replay.plan.Examples.all_readings;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.collection.app.CollectionConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A collector of the replay books each door alone: no load of any plan is above the ceilings. */
class WithinCeilingsTest {

  private static final String MIXED_BAG = "R0901";
  private static final int CONVERTER_PRIORITY = 100;
  private static final CollectionConfig DEFAULTS =
      new SmallRyeConfigBuilder()
          .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
          .withMapping(CollectionConfig.class)
          .build()
          .getConfigMapping(CollectionConfig.class);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 6, 7})
  void every_load_of_a_plan_at_the_prices_of_the_city_may_be_booked_by_one_person(long seed) {
    var prices = fenPerKg();
    var itemised =
        prices.keySet().stream()
            .filter(code -> code.startsWith("R") && !code.equals(MIXED_BAG))
            .filter(code -> priceOf(code, prices) > 0)
            .toList();
    var city = a_city();
    var plan =
        Planner.plan(
            seed,
            true,
            all_readings(),
            new City(
                city.communities(),
                city.collectors(),
                new City.Materials(MIXED_BAG, itemised),
                city.drivers(),
                city.plates()));

    assertThat(plan.jobs())
        .allSatisfy(
            job -> {
              within(job.lines(), prices);
              within(job.amended(), prices);
            });
  }

  private static void within(List<Line> lines, Map<String, Long> prices) {
    var typed = lines.stream().filter(Line::typed).mapToLong(Line::grams).sum();
    var fen =
        lines.stream()
            .mapToLong(line -> line.grams() * priceOf(line.material(), prices) / 1_000)
            .sum();

    assertThat(typed).isLessThanOrEqualTo(DEFAULTS.weighingTypedGramsMax());
    assertThat(fen + lines.size()).isLessThanOrEqualTo(DEFAULTS.weighingFenMax());
  }

  private static long priceOf(String material, Map<String, Long> prices) {
    return Objects.requireNonNull(prices.get(material), material);
  }

  private static Map<String, Long> fenPerKg() {
    try (var file = file("/cities/anyang/prices.csv");
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.matches("[RH][0-9]+,.*"))
          .map(line -> line.split(",", 4))
          .filter(cells -> !cells[2].isEmpty())
          .collect(
              Collectors.toMap(
                  cells -> cells[0], cells -> Long.valueOf(cells[2]), Math::max, TreeMap::new));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static InputStream file(String name) {
    return Objects.requireNonNull(WithinCeilingsTest.class.getResourceAsStream(name));
  }
}
