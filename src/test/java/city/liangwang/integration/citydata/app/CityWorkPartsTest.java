package city.liangwang.integration.citydata.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.reading.CityReader;
import city.liangwang.integration.citydata.reading.CitySource;
import city.liangwang.integration.wechat.standin.MadeUpPhone;
import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.people.spi.PeopleLoading;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works how, and what is reported, is in the database as the files say, cell by cell. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityWorkPartsTest {

  private static final CityIds IDS = new CityIds("990100");

  @Inject Vertx vertx;
  @Inject Pool pool;
  @Inject LoadCity loadTestCity;
  @Inject Phones phones;
  @Inject PeopleLoading people;
  @Inject @All List<CityPart> parts;

  private CityDatabase database;

  @BeforeAll
  void create() {
    database = CityDatabase.create(vertx, pool, "work_of_test");
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
  void a_recycler_has_its_licence_and_what_it_takes() {
    assertThat(
            line(
                "people.organisation where code = 'MILL'",
                "id",
                "name_zh",
                "licence",
                "licensed_until",
                "(select string_agg(a, ';' order by a) from unnest(accepts) a)"))
        .isEqualTo(IDS.of(Kind.RECYCLER, "MILL") + "|纸厂|LICENCE-9|2027-04-05|P;P1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "keeper-up; station-keeper; UP; -; -; -; keeper-up; true",
        "collector-up; collector; UP; -; -; -; -; true",
        "driver-one; driver; -; MAIN; -; -; driver-one; true",
        "clerk-one; centre-clerk; -; MAIN; -; -; clerk-one; false",
        "recycler-all; recycler; -; -; ALL; -; recycler-all; false",
        "boss; administrator; -; -; -; -; boss; false",
        "watcher-1; statistician; -; -; -; 990181; watcher-1; false"
      })
  void a_person_of_a_demonstration_has_role_place_user_name_and_phone(
      String name,
      String role,
      String station,
      String centre,
      String recycler,
      String division,
      String username,
      boolean hasPhone) {
    assertThat(
            line(
                "people.person p left join area.station s on s.id = p.station_id"
                    + " left join area.centre c on c.id = p.centre_id"
                    + " left join people.organisation o on o.id = p.recycler_id"
                    + " where p.id = '"
                    + IDS.of(Kind.PERSON, name)
                    + "'",
                "kind",
                "array_to_string(roles, ',')",
                "s.code",
                "c.code",
                "o.code",
                "p.division_code",
                "username",
                "phone_cipher is not null"))
        .isEqualTo(
            String.join("|", "staff", role, station, centre, recycler, division, username)
                + "|"
                + hasPhone);
  }

  @Test
  void the_phone_of_a_collector_is_the_one_that_the_stand_in_plays() {
    assertThat(now(phones.find(database.pool(), IDS.of(Kind.PERSON, "collector-up"))))
        .contains(new Phone(MadeUpPhone.number("collector-up")));
  }

  @Test
  void outside_of_a_demonstration_nobody_is_made_up() {
    try (var empty = CityDatabase.create(vertx, pool, "nobody_of_test")) {
      var city = CityReader.read(FullCity.FILES);
      now(new LoadCity(empty.pool(), List.of(areaPart())).load(city));
      now(new LoadCity(empty.pool(), List.of(new PeoplePart(people, Optional.empty()))).load(city));

      assertThat(empty.count("people.person")).isZero();
      assertThat(empty.count("people.organisation")).isEqualTo(2);
    }
  }

  @Test
  void a_slot_is_one_of_its_station() {
    assertThat(
            line("booking.slot_template where starts = '08:05'", "station_id", "ends", "capacity"))
        .isEqualTo(IDS.of(Kind.STATION, "MID") + "|09:35:00|9");
  }

  @Test
  void a_rule_for_points_holds_in_days_of_the_city() {
    assertThat(
            line(
                "wallet.points_rule where code = 'P-2'",
                "earned_by",
                "points",
                "name_zh",
                "name_en",
                "valid_from at time zone 'UTC'",
                "valid_to at time zone 'UTC'"))
        .isEqualTo("paid-pickup|7|二次|Twice|2026-02-02 18:00:00|2027-04-05 18:00:00");
    assertThat(line("wallet.points_rule where code = 'PT'", "valid_to at time zone 'UTC'"))
        .isEqualTo("2026-02-02 18:00:00");
  }

  @Test
  void a_truck_is_known_by_its_plate() {
    assertThat(line("custody.vehicle where plate = 'TINY-2'", "name_zh", "load_max_grams"))
        .isEqualTo("二号车|3000000");
  }

  @Test
  void an_indicator_is_stated_in_the_words_of_its_source() {
    assertThat(
            line(
                "statistics.indicator where code = 'IND-2'",
                "definition_version",
                "position",
                "name_zh",
                "name_en",
                "unit",
                "formula",
                "direction",
                "stated_2025",
                "stated_2027",
                "stated_2030",
                "source",
                "current"))
        .isEqualTo("3|1|覆盖率|Coverage|households|covered / all|lower|35|40%|about 45|a plan|true");
  }

  @Test
  void a_target_has_its_quote_and_its_departments() {
    assertThat(
            line(
                "statistics.target where code = 'T-9'",
                "indicator_code",
                "name_zh",
                "name_en",
                "value",
                "number",
                "unit",
                "operator",
                "due_year",
                "array_to_string(departments, ',')",
                "quote",
                "document",
                "char_offset"))
        .isEqualTo("IND-2|计划|Plan|27.50|27.50|户|>=|2030|甲局,乙局|计划|plan.txt|2");
  }

  @Test
  void a_declared_figure_says_whose_word_it_is() {
    assertThat(
            line(
                "statistics.declared_figure where indicator_code = 'IND-2'",
                "side",
                "component",
                "name_zh",
                "name_en",
                "amount",
                "basis",
                "valid_from",
                "valid_to",
                "source_class",
                "source",
                "note_zh",
                "note_en",
                "declared_by"))
        .isEqualTo(
            "context|people|人口|People|12345|persons|2026-02-03|2027-04-05|estimated|a census|估"
                + "|Guess|-");
  }

  @Test
  void a_figure_that_nobody_knows_is_there_without_an_amount() {
    assertThat(
            line(
                "statistics.declared_figure where component = 'kitchen-waste-treated'",
                "amount",
                "valid_to",
                "note_en"))
        .isEqualTo("-|-|Unknown");
  }

  private CityPart areaPart() {
    return parts.stream()
        .filter(part -> part.turn() == CityPart.Turn.AREA)
        .findFirst()
        .orElseThrow();
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
