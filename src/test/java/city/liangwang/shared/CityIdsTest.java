package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.CityIds.Kind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CityIdsTest {

  private static final CityIds IDS = new CityIds("990100");

  /** Ids are in databases and in printed codes: this value never changes. */
  @Test
  void an_id_is_the_same_for_ever() {
    assertThat(IDS.of(Kind.STATION, "UP"))
        .isEqualTo(UUID.fromString("5e22fdba-8bdd-3fa0-81d5-a80654914d68"));
  }

  @Test
  void kind_city_and_code_tell_ids_apart() {
    assertThat(IDS.of(Kind.STATION, "UP"))
        .isNotEqualTo(IDS.of(Kind.CENTRE, "UP"))
        .isNotEqualTo(IDS.of(Kind.STATION, "LOW"))
        .isNotEqualTo(new CityIds("990200").of(Kind.STATION, "UP"));
  }
}
