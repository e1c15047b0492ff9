package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.CityIds.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  /** A kind's word is part of every id made with it: an id that changes loses what it named. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_id_is_made_of_city_word_and_code(Kind kind) {
    var word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var name = "990100/" + word + "/小镇 1";

    assertThat(IDS.of(kind, "小镇 1"))
        .isEqualTo(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    assertThat(IDS.of(kind, "小镇 1").version()).isEqualTo(3);
  }

  @Test
  void no_two_kinds_give_the_same_id_to_one_code() {
    assertThat(Arrays.stream(Kind.values()).map(kind -> IDS.of(kind, "1"))).doesNotHaveDuplicates();
  }
}
