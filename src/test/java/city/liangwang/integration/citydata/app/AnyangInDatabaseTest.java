package city.liangwang.integration.citydata.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.area.Areas;
import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Material;
import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.reading.CityReader;
import city.liangwang.integration.citydata.reading.CitySource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city that is shipped, in a database of its own beside the one of the tests. */
@QuarkusTest
class AnyangInDatabaseTest {

  private static final City CITY = CityReader.read(CitySource.named("anyang"));

  @Inject Vertx vertx;
  @Inject Pool pool;
  @Inject Areas areas;
  @Inject Catalog catalog;
  @Inject LoadCity loadTestCity;
  @Inject @All List<CityPart> parts;
  private CityDatabase database;
  private Pool anyang;

  @BeforeEach
  void create() {
    database = CityDatabase.create(vertx, pool, "anyang_of_test");
    anyang = database.pool();
  }

  @AfterEach
  void drop() {
    database.close();
    now(loadTestCity.load(CityReader.read(CitySource.named("tinytown"))));
  }

  @Test
  void the_shipped_city_is_loaded_whole_and_twice() {
    var loadCity = new LoadCity(anyang, parts);

    now(loadCity.load(CITY));
    now(loadCity.load(CITY));

    assertThat(areas.city().code()).isEqualTo("410500");
    assertThat(count("area.division")).isEqualTo(CITY.divisions().size());
    assertThat(count("area.community")).isEqualTo(CITY.communities().size());
    assertThat(count("area.station")).isEqualTo(CITY.stations().size());
    assertThat(count("area.centre")).isEqualTo(CITY.centres().size());
    assertThat(count("catalog.material")).isEqualTo(CITY.materials().size());
    assertThat(count("catalog.price")).isEqualTo(CITY.prices().size());
    assertThat(count("catalog.factor")).isEqualTo(CITY.factors().size());
    assertThat(count("catalog.scale")).isEqualTo(CITY.scales().size());
    assertThat(count("catalog.calibration")).isEqualTo(CITY.scales().size());
  }

  @Test
  void its_mixed_bag_has_a_price_and_its_paper_a_factor() {
    now(new LoadCity(anyang, parts).load(CITY));
    var at = Instant.parse("2026-01-01T00:00:00Z");

    var mixedBag =
        now(catalog.materials(anyang)).stream()
            .filter(Material::mixedBag)
            .findFirst()
            .orElseThrow();
    assertThat(now(catalog.prices(anyang, List.of(mixedBag.code()), "410502", at)))
        .containsKey(mixedBag.code());
    assertThat(now(catalog.activeFactors(anyang, at)))
        .allMatch(factor -> factor.low().compareTo(factor.high()) <= 0)
        .anyMatch(factor -> factor.materialCode().equals("R0101"));
  }

  private long count(String table) {
    return database.count(table);
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
