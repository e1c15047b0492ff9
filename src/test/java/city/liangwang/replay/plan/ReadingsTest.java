package city.liangwang.replay.plan;

import static city.liangwang.replay.plan.Examples.all_readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

  @Test
  void the_file_has_2939_readings_of_139_189_500_grams() {
    assertThat(all_readings()).hasSize(2_939);
    assertThat(all_readings().stream().mapToLong(Reading::grams).sum()).isEqualTo(139_189_500);
  }

  @Test
  void every_reading_can_be_weighed_and_606_only_bag_by_bag() {
    assertThat(all_readings()).allMatch(reading -> reading.grams() > 0);
    assertThat(all_readings().stream().filter(reading -> reading.grams() > 60_000)).hasSize(606);
  }

  @Test
  void readings_are_in_file_order_and_know_their_street() {
    assertThat(all_readings().get(0)).isEqualTo(new Reading("albert place", 5_722));
    assertThat(all_readings().get(1)).isEqualTo(new Reading("albert place", 6_771));
  }

  @Test
  void kilograms_are_rounded_half_up_to_grams() {
    assertThat(Readings.grams("5.7214999")).isEqualTo(5_721);
    assertThat(Readings.grams("5.7215")).isEqualTo(5_722);
    assertThat(Readings.grams("886.7828480000001")).isEqualTo(886_783);
    assertThat(Readings.grams(" 1 ")).isEqualTo(1_000);
  }

  @Test
  void comments_and_the_names_of_columns_are_no_readings() throws IOException {
    var file =
        "# a comment\nstreet_name,date,total_vol_l3,total_weight_kg\n\nhigh street,x,1,0.5\n";
    assertThat(Readings.read(new StringReader(file)))
        .containsExactly(new Reading("high street", 500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no comma at all",
        "high street,x,1,",
        "high street,x,1,heavy",
        "high street,x,1,-0.5",
        "high street,x,1,0.0004",
        "high street,x,1,0",
        "high street,x,1,1e30",
        ","
      })
  void a_line_that_is_no_weighing_is_told_as_it_stands(String line) {
    var file = "street_name,date,total_vol_l3,total_weight_kg\n" + line + "\n";

    assertThatThrownBy(() -> Readings.read(new StringReader(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a weighing: " + line);
  }

  @Test
  void half_a_gram_is_a_gram_and_an_empty_file_has_no_readings() throws IOException {
    assertThat(Readings.grams("0.0005")).isEqualTo(1);
    assertThat(Readings.read(new StringReader(""))).isEmpty();
    assertThat(Readings.read(new StringReader("# nothing\n\nnames,only\n"))).isEmpty();
  }
}
