package city.liangwang.integration.citydata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.reading.CityReader;
import city.liangwang.integration.citydata.reading.CitySource;
import city.liangwang.integration.citydata.reading.EditedCity;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens to a city in the database when its files are changed and read again. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityChangesTest {

  private static final CityIds IDS = new CityIds("990100");
  private static final String CLEARANCE =
      "statistics.declared_figure where component = 'clearance'";

  @Inject Vertx vertx;
  @Inject Pool pool;
  @Inject LoadCity loadTestCity;
  @Inject @All List<CityPart> parts;

  private CityDatabase database;

  @BeforeAll
  void create() {
    database = CityDatabase.create(vertx, pool, "changes_of_test");
  }

  @BeforeEach
  void begin() {
    load(EditedCity.tinytown());
  }

  @AfterAll
  void drop() {
    database.close();
    now(loadTestCity.load(CityReader.read(CitySource.named("tinytown"))));
  }

  private void load(CitySource city) {
    load(city, parts);
  }

  private void load(CitySource city, List<CityPart> someParts) {
    now(new LoadCity(database.pool(), someParts).load(CityReader.read(city)));
  }

  private String line(String from, String... columns) {
    return database.line(from, columns);
  }

  private void sql(String statement) {
    now(database.pool().query(statement).execute());
  }

  // The order of the parts, and what happens when one of them fails.

  /** Writes down when it is its turn, and fails if it is told to. */
  private record Witness(Turn turn, List<Turn> turns, boolean fails) implements CityPart {

    @Override
    public Uni<Void> load(SqlConnection tx, City city) {
      turns.add(turn);
      return fails
          ? Uni.createFrom().failure(new IllegalStateException("told to fail"))
          : Uni.createFrom().voidItem();
    }
  }

  @Test
  void every_part_waits_for_its_turn_however_the_parts_are_found() {
    var turns = new ArrayList<CityPart.Turn>();
    var witnesses =
        new ArrayList<CityPart>(
            Arrays.stream(CityPart.Turn.values())
                .map(turn -> new Witness(turn, turns, false))
                .toList());
    Collections.reverse(witnesses);

    load(EditedCity.tinytown(), witnesses);

    assertThat(turns).containsExactly(CityPart.Turn.values());
  }

  @Test
  void after_a_part_that_fails_none_has_its_turn() {
    var turns = new ArrayList<CityPart.Turn>();

    assertThatThrownBy(
            () ->
                load(
                    EditedCity.tinytown(),
                    List.of(
                        new Witness(CityPart.Turn.AREA, turns, false),
                        new Witness(CityPart.Turn.CATALOG, turns, true),
                        new Witness(CityPart.Turn.PEOPLE, turns, false))))
        .hasMessage("told to fail");
    assertThat(turns).containsExactly(CityPart.Turn.AREA, CityPart.Turn.CATALOG);
  }

  @Test
  void when_the_last_part_fails_the_database_stays_as_it_was() {
    var before = database.count("area.community");
    var withFailure = new ArrayList<>(parts);
    withFailure.add(new Witness(CityPart.Turn.STATISTICS, new ArrayList<>(), true));
    var city =
        EditedCity.tinytown()
            .adding("communities.csv", "N-1,新里,New,990101,UP,urban,9,43.1,87.2,no,x")
            .replacing("vehicles.csv", "一号车", "改名车");

    assertThatThrownBy(() -> load(city, withFailure)).hasMessage("told to fail");

    assertThat(database.count("area.community")).isEqualTo(before);
    assertThat(line("custody.vehicle where plate = 'TINY-1'", "name_zh")).isEqualTo("一号车");
  }

  @Test
  void every_module_has_at_most_one_part() {
    assertThat(parts).extracting(CityPart::turn).doesNotHaveDuplicates();
  }

  // Rows that are changed, rows that have gone.

  @Test
  void a_recycler_gets_a_longer_licence_for_other_materials() {
    load(EditedCity.tinytown().replacing("recyclers.csv", "2030-06-30,P1; M1;MIX", "2035-01-31,P"));

    assertThat(
            line(
                "people.organisation where code = 'ALL'",
                "id",
                "licensed_until",
                "array_to_string(accepts, ';')"))
        .isEqualTo(IDS.of(Kind.RECYCLER, "ALL") + "|2035-01-31|P");
  }

  @Test
  void a_slot_gets_another_end_and_more_places() {
    load(EditedCity.tinytown().replacing("slots.csv", "LOW,10:00,14:00,2", "LOW,10:00,13:30,7"));

    assertThat(
            line(
                "booking.slot_template where starts = '10:00' and station_id = '%s'"
                    .formatted(IDS.of(Kind.STATION, "LOW")),
                "ends",
                "capacity"))
        .isEqualTo("13:30:00|7");
  }

  @Test
  void a_rule_for_points_gets_an_end_and_another_follows() {
    load(
        EditedCity.tinytown()
            .replacing("points-rules.csv", ",3,2026-01-01,,", ",3,2026-01-01,2026-08-31,")
            .adding("points-rules.csv", "PT2,以后,Later,paid-pickup,5,2026-09-01,,yes,x"));

    assertThat(
            line(
                "wallet.points_rule a join wallet.points_rule b on a.valid_to = b.valid_from",
                "a.code",
                "b.code",
                "b.points"))
        .isEqualTo("PT|PT2|5");
    sql("delete from wallet.points_rule where code = 'PT2'");
  }

  @Test
  void a_truck_gets_a_larger_load() {
    load(EditedCity.tinytown().replacing("vehicles.csv", "2000000,1800000", "2500000,1800000"));

    assertThat(line("custody.vehicle where plate = 'TINY-1'", "load_max_grams"))
        .isEqualTo("2500000");
  }

  @Test
  void rows_that_have_gone_from_the_files_stay_because_something_may_refer_to_them() {
    load(
        EditedCity.tinytown()
            .adding("vehicles.csv", "T2,TINY-2,二号车,Truck two,MAIN,3000000,1900000,yes,x")
            .adding("communities.csv", "U-9,旧里,Old,990101,UP,urban,9,43.1,87.2,yes,x"));

    load(EditedCity.tinytown());

    assertThat(line("custody.vehicle where plate = 'TINY-2'", "load_max_grams"))
        .isEqualTo("3000000");
    assertThat(line("area.community where code = 'U-9'", "households")).isEqualTo("9");
  }

  @Test
  void a_station_that_is_changed_has_another_version_and_one_that_is_not_has_not() {
    var before = line("area.station where code = 'UP'", "version");
    var other = line("area.station where code = 'LOW'", "version");

    load(EditedCity.tinytown().replacing("stations.csv", "Upper Station", "Uppermost Station"));

    assertThat(line("area.station where code = 'UP'", "version"))
        .isEqualTo(Long.toString(Long.parseLong(before) + 1));
    assertThat(line("area.station where code = 'LOW'", "version")).isEqualTo(other);
  }

  @Test
  void a_certificate_that_is_renewed_stands_beside_the_old_one() {
    var certificates =
        "catalog.calibration c join catalog.scale s on s.id = c.scale_id where s.code = 'S1'";
    load(EditedCity.tinytown().replacing("scales.csv", "TINY-C3,2030-12-31", "TINY-C3,2033-12-31"));

    assertThat(database.count(certificates)).isEqualTo(2);
    load(EditedCity.tinytown());
    assertThat(database.count(certificates)).isEqualTo(2);
  }

  @Test
  void a_definition_that_is_changed_is_a_further_version_and_the_old_one_stays() {
    load(EditedCity.tinytown().replacing("indicators.csv", "%,1,shipped / all", "%,2,shipped"));

    assertThat(line("statistics.indicator where current", "definition_version", "formula"))
        .isEqualTo("2|shipped");
    assertThat(line("statistics.indicator where not current", "definition_version", "formula"))
        .isEqualTo("1|shipped / all");
  }

  @Test
  void one_may_go_back_to_an_older_definition() {
    load(EditedCity.tinytown().replacing("indicators.csv", "%,1,shipped / all", "%,2,shipped"));
    load(EditedCity.tinytown());

    assertThat(line("statistics.indicator where current", "definition_version")).isEqualTo("1");
  }

  @Test
  void the_statements_of_the_plan_are_those_of_its_present_text() {
    load(EditedCity.tinytown().replacing("targets.csv", "回收率达到55%,plan.txt,12", "小镇,plan.txt,0"));

    assertThat(line("statistics.target", "quote", "char_offset")).isEqualTo("小镇|0");
  }

  @Test
  void another_amount_is_another_figure_and_the_old_one_stays() {
    var before = database.count(CLEARANCE);
    var changed = EditedCity.tinytown().replacing("declared.csv", "5000000", "6000000");

    load(changed);
    load(changed);

    assertThat(database.count(CLEARANCE)).isEqualTo(before + 1);
    assertThat(line(CLEARANCE + " order by position desc limit 1", "amount")).isEqualTo("6000000");
  }

  @Test
  void another_period_or_source_is_another_figure() {
    var before = database.count(CLEARANCE);

    load(
        EditedCity.tinytown()
            .replacing("declared.csv", "5 t/d,2026-01-01,,", "5 t/d,2026-01-01,2026-12-31,"));
    load(
        EditedCity.tinytown()
            .replacing("declared.csv", "declared,invented,虚构", "declared,a report,虚构"));

    assertThat(database.count(CLEARANCE)).isEqualTo(before + 2);
  }

  @Test
  void a_note_alone_makes_no_further_figure() {
    var before = database.count(CLEARANCE);

    load(EditedCity.tinytown().replacing("declared.csv", "虚构,Invented", "全是虚构,All invented"));

    assertThat(database.count(CLEARANCE)).isEqualTo(before);
  }

  // People.

  @Test
  void what_somebody_has_become_since_is_not_undone() {
    var boss = "people.person where id = '" + IDS.of(Kind.PERSON, "boss") + "'";
    sql("update people.person set name = '改名' where id = '" + IDS.of(Kind.PERSON, "boss") + "'");

    load(EditedCity.tinytown());

    assertThat(line(boss, "name")).isEqualTo("改名");
  }

  @Test
  void everybody_with_a_user_name_is_due_at_keycloak_after_every_start() {
    sql("update people.person set sign_in_due = false, sign_in_tried = now()");

    load(EditedCity.tinytown());

    assertThat(
            line(
                "people.person",
                "count(*) filter (where username is not null and not sign_in_due)",
                "count(*) filter (where username is null and sign_in_due)",
                "count(sign_in_tried)"))
        .isEqualTo("0|0|" + line("people.person where username is null", "count(sign_in_tried)"));
  }

  @Test
  void a_phone_is_bound_once_and_not_again() {
    var collector = "people.person where id = '%s'".formatted(IDS.of(Kind.PERSON, "collector-up"));
    var before = line(collector, "encode(phone_cipher, 'hex')");

    load(EditedCity.tinytown());

    assertThat(line(collector, "encode(phone_cipher, 'hex')")).isEqualTo(before);
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
