package city.liangwang.integration.citydata.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.reading.CityReader;
import city.liangwang.integration.citydata.reading.CitySource;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies where and what it costs is in the database as the files say, cell by cell. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityPartsTest {

  private static final CityIds IDS = new CityIds("990100");

  @Inject Vertx vertx;
  @Inject Pool pool;
  @Inject LoadCity loadTestCity;
  @Inject @All List<CityPart> parts;

  private CityDatabase database;

  @BeforeAll
  void create() {
    database = CityDatabase.create(vertx, pool, "parts_of_test");
    load(FullCity.FILES);
  }

  @AfterAll
  void drop() {
    database.close();
    now(loadTestCity.load(CityReader.read(CitySource.named("tinytown"))));
  }

  private void load(CitySource city) {
    now(new LoadCity(database.pool(), parts).load(CityReader.read(city)));
  }

  private String line(String from, String... columns) {
    return database.line(from, columns);
  }

  @Test
  void the_city_has_its_zone() {
    assertThat(line("area.city", "code", "name_zh", "name_en", "zone"))
        .isEqualTo("990100|小镇市|Tinytown|Asia/Urumqi");
  }

  @Test
  void a_division_has_its_point_and_the_one_that_the_source_gave() {
    assertThat(
            line(
                "area.division where code = '990181'",
                "name_zh",
                "name_en",
                "level",
                "latitude",
                "longitude",
                "latitude_original",
                "longitude_original",
                "datum_original",
                "source"))
        .isEqualTo("中市|Middle|county-level-city|43.1|87.2|43.3|87.4|gcj-02|a map");
  }

  @Test
  void a_station_has_its_hours_and_its_id() {
    assertThat(
            line(
                "area.station where code = 'MID'",
                "id",
                "division_code",
                "name_zh",
                "name_en",
                "latitude",
                "longitude",
                "opens",
                "closes",
                "synthetic",
                "source",
                "edited"))
        .isEqualTo(
            IDS.of(Kind.STATION, "MID")
                + "|990181|中站|Middle|43.1|87.2|08:30:00|20:15:00|false|a plan|false");
  }

  @Test
  void a_centre_has_its_hours_and_its_id() {
    assertThat(
            line(
                "area.centre where code = 'EAST'",
                "id",
                "division_code",
                "name_zh",
                "name_en",
                "latitude",
                "longitude",
                "opens",
                "closes",
                "synthetic",
                "source"))
        .isEqualTo(
            IDS.of(Kind.CENTRE, "EAST")
                + "|990181|东中心|East|43.1|87.2|07:45:00|22:15:00|false|a permit");
  }

  @Test
  void a_community_knows_its_station() {
    assertThat(
            line(
                "area.community where code = 'M-1'",
                "id",
                "division_code",
                "station_id",
                "name_zh",
                "name_en",
                "setting",
                "households",
                "latitude",
                "longitude",
                "synthetic",
                "source"))
        .isEqualTo(
            IDS.of(Kind.COMMUNITY, "M-1")
                + "|990181|"
                + IDS.of(Kind.STATION, "MID")
                + "|中里|Middle|rural|321|43.1|87.2|false|a list");
  }

  @Test
  void a_community_may_be_without_a_station() {
    assertThat(line("area.community where code = 'L-2'", "station_id")).isEqualTo("-");
  }

  @Test
  void a_material_has_its_parent_and_what_it_counts_as() {
    assertThat(
            line(
                "catalog.material where code = 'H1'",
                "parent_code",
                "name_zh",
                "name_en",
                "class_zh",
                "subclass_zh",
                "by_piece",
                "recyclable",
                "low_value",
                "mixed_bag",
                "harmful",
                "statistics_category",
                "source"))
        .isEqualTo("P|电池|Battery|有害垃圾|废电池|true|false|false|false|true|batteries|a standard");
    assertThat(line("catalog.material where code = 'RES'", "class_zh", "statistics_category"))
        .isEqualTo("-|-");
  }

  @Test
  void a_price_holds_from_midnight_of_the_city_to_the_midnight_after_its_last_day() {
    assertThat(
            line(
                "catalog.price where material_code = 'H1'",
                "id",
                "division_code",
                "fen_per_unit",
                "fee_fen_per_piece",
                "valid_from at time zone 'UTC'",
                "valid_to at time zone 'UTC'",
                "placeholder",
                "source",
                "from_file"))
        .isEqualTo(
            IDS.of(Kind.PRICE, "H1/990181/2026-02-03")
                + "|990181|900|30|2026-02-02 18:00:00|2027-04-05 18:00:00|true|a survey|true");
  }

  @Test
  void a_price_of_the_whole_city_has_no_division_and_may_have_no_end() {
    assertThat(
            line(
                "catalog.price where material_code = 'P'",
                "division_code",
                "fen_per_unit",
                "fee_fen_per_piece",
                "valid_to",
                "placeholder"))
        .isEqualTo("-|70|-|-|false");
  }

  @Test
  void one_price_ends_in_the_instant_in_which_the_next_begins() {
    assertThat(
            line(
                "catalog.price a join catalog.price b on a.valid_to = b.valid_from"
                    + " and a.material_code = b.material_code",
                "a.material_code",
                "a.fen_per_unit",
                "b.fen_per_unit"))
        .isEqualTo("P1|55|60");
  }

  @Test
  void a_set_of_factors_says_where_it_comes_from_and_when_it_holds() {
    assertThat(
            line(
                "catalog.factor_set where code = 'TT-2'",
                "name_zh",
                "name_en",
                "publisher",
                "edition",
                "published_on",
                "gwp_basis",
                "valid_from at time zone 'UTC'",
                "valid_to at time zone 'UTC'",
                "licence",
                "source",
                "status",
                "note_zh",
                "note_en"))
        .isEqualTo(
            "新|New|an office|2|2026-01-02|AR6|2026-02-02 18:00:00|2027-04-05 18:00:00|CC0|a book"
                + "|draft|注|Note");
  }

  @Test
  void a_factor_is_kept_digit_by_digit() {
    assertThat(
            line(
                "catalog.factor where set_code = 'TT-2'",
                "material_code",
                "baseline",
                "kg_per_kg",
                "low_kg_per_kg",
                "high_kg_per_kg",
                "method",
                "uncertainty",
                "confidence",
                "source",
                "note"))
        .isEqualTo("H1|fire|-0.2|-0.3|-0.1|measured|+/-50%|high|a paper|a note");
    assertThat(
            line(
                "catalog.factor where set_code = 'TT-1' and material_code = 'P1'",
                "kg_per_kg",
                "low_kg_per_kg",
                "high_kg_per_kg"))
        .isEqualTo("0.123456|-|-");
  }

  @Test
  void a_scale_has_its_holder_and_its_certificate() {
    assertThat(
            line(
                "catalog.scale s join catalog.calibration c on c.scale_id = s.id where code = 'S9'",
                "s.id",
                "serial",
                "kind",
                "accuracy_class",
                "max_grams",
                "interval_grams",
                "verification_interval_grams",
                "station_id",
                "centre_id",
                "collector",
                "synthetic",
                "source",
                "certificate_number",
                "valid_until"))
        .isEqualTo(
            IDS.of(Kind.SCALE, "S9")
                + "|SER-9|station|IIII|200000|50|60|"
                + IDS.of(Kind.STATION, "MID")
                + "|-|-|false|a bill|CERT-9|2027-04-05");
  }

  @ParameterizedTest
  @CsvSource({"D1, door, collector", "W1, weighbridge, centre_id", "S1, station, station_id"})
  void every_kind_of_scale_has_a_holder_of_its_own(String code, String kind, String holder) {
    assertThat(line("catalog.scale where code = '" + code + "'", "kind", holder + " is not null"))
        .isEqualTo(kind + "|true");
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
