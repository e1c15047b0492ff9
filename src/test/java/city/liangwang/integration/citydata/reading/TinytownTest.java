package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second city, which shares no code, zone, price or material with the one that is shipped. */
class TinytownTest {

  private static final City CITY = CityReader.read(CitySource.of("tinytown"));

  @Test
  void another_city_reads_as_well() {
    assertThat(CITY.profile().code()).isEqualTo("990100");
    assertThat(CITY.profile().zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    assertThat(CITY.divisions()).hasSize(2);
    assertThat(CITY.communities()).hasSize(4);
    assertThat(CITY.stations()).hasSize(2);
    assertThat(CITY.centres()).hasSize(1);
  }

  @Test
  void a_list_of_codes_may_have_spaces() {
    assertThat(CITY.recyclers().get(0).materialCodes()).isEqualTo(List.of("P1", "M1", "MIX"));
  }

  @Test
  void one_of_its_scales_has_run_out() {
    assertThat(CITY.scales())
        .filteredOn(scale -> scale.validUntil().isBefore(LocalDate.of(2026, 1, 1)))
        .extracting(Scale::serial)
        .containsExactly("TINY-D2");
  }

  @Test
  void a_path_reads_a_directory(@TempDir Path directory) throws IOException {
    CitySource shipped = CitySource.named("tinytown");
    for (CityFile file : CityFile.values()) {
      copy(shipped, directory, file.fileName());
    }
    copy(shipped, directory, "plan.txt");
    assertThat(CityReader.read(CitySource.of(directory.toString()))).isEqualTo(CITY);
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    EditedCity saved =
        EditedCity.tinytown()
            .replacing("slots.csv", "# Invented.", "\uFEFF# Invented.")
            .replacing("slots.csv", "\n", "\r\n");
    assertThat(CityReader.read(saved)).isEqualTo(CITY);
  }

  private static void copy(CitySource source, Path directory, String file) throws IOException {
    Optional<byte[]> content = source.read(file);
    Files.write(directory.resolve(file), content.orElseThrow());
  }
}
