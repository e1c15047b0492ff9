package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.Centre;
import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.CityProfile;
import city.liangwang.integration.citydata.Community;
import city.liangwang.integration.citydata.Division;
import city.liangwang.integration.citydata.Person;
import city.liangwang.integration.citydata.PointsRule;
import city.liangwang.integration.citydata.Recycler;
import city.liangwang.integration.citydata.Scale;
import city.liangwang.integration.citydata.SlotTemplate;
import city.liangwang.integration.citydata.Station;
import city.liangwang.integration.citydata.Vehicle;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every cell of a row comes to its own place in the record: no two of them hold the same. */
class EveryCellTest {

  private static final LocalDate DAY_ONE = LocalDate.of(2026, 2, 3);
  private static final LocalDate DAY_TWO = LocalDate.of(2027, 4, 5);

  private static <T> T last(EditedCity city, Function<City, List<T>> rows) {
    var read = rows.apply(CityReader.read(city));
    return read.get(read.size() - 1);
  }

  private static <T> T added(String file, String row, Function<City, List<T>> rows) {
    return last(EditedCity.tinytown().adding(file, row), rows);
  }

  @Test
  void of_the_city() {
    assertThat(CityReader.read(EditedCity.tinytown()).profile())
        .isEqualTo(
            new CityProfile(
                "990100",
                "小镇市",
                "Tinytown",
                ZoneId.of("Asia/Urumqi"),
                "虚构省",
                "Fiction",
                new CityProfile.Box(43, 44, 87, 88),
                "invented"));
  }

  @Test
  void of_a_division() {
    assertThat(
            added(
                "divisions.csv",
                "990181,中市,Middle,county-level-city,43.1,87.2,43.3,87.4,GCJ-02,a map",
                City::divisions))
        .isEqualTo(
            new Division(
                "990181",
                "中市",
                "Middle",
                Division.Level.COUNTY_LEVEL_CITY,
                43.1,
                87.2,
                43.3,
                87.4,
                Division.Datum.GCJ_02,
                "a map"));
  }

  @Test
  void of_a_community() {
    assertThat(
            added(
                "communities.csv",
                "U-3,三里,Upper Three,990101,LOW,rural,321,43.1,87.2,no,a list",
                City::communities))
        .isEqualTo(
            new Community(
                "U-3",
                "三里",
                "Upper Three",
                "990101",
                "LOW",
                Community.Setting.RURAL,
                321,
                43.1,
                87.2,
                false,
                "a list"));
  }

  @Test
  void of_a_station() {
    var city =
        EditedCity.tinytown()
            .adding("stations.csv", "MID,中站,Middle,990101,43.1,87.2,08:30,20:15,no,a plan")
            .replacing(
                "communities.csv", "U-2,上二里,Upper Two,990101,UP", "U-2,上二里,Upper Two,990101,MID");

    assertThat(last(city, City::stations))
        .isEqualTo(
            new Station(
                "MID",
                "中站",
                "Middle",
                "990101",
                43.1,
                87.2,
                LocalTime.of(8, 30),
                LocalTime.of(20, 15),
                false,
                "a plan"));
  }

  @Test
  void of_a_centre() {
    assertThat(
            added(
                "centres.csv",
                "EAST,东中心,East Centre,990101,43.1,87.2,07:45,22:15,no,a permit",
                City::centres))
        .isEqualTo(
            new Centre(
                "EAST",
                "东中心",
                "East Centre",
                "990101",
                43.1,
                87.2,
                LocalTime.of(7, 45),
                LocalTime.of(22, 15),
                false,
                "a permit"));
  }

  @Test
  void of_a_vehicle() {
    assertThat(
            added(
                "vehicles.csv",
                "T2,豫E12345,二号车,Truck two,MAIN,3000000,1900000,no,a paper",
                City::vehicles))
        .isEqualTo(
            new Vehicle(
                "T2",
                "豫E12345",
                "二号车",
                "Truck two",
                "MAIN",
                3_000_000,
                1_900_000,
                false,
                "a paper"));
  }

  @Test
  void of_a_recycler() {
    assertThat(
            added(
                "recyclers.csv",
                "MILL,纸厂,Paper mill,990101,43.1,87.2,LICENCE-9,2027-04-05,P;P1,no,a register",
                City::recyclers))
        .isEqualTo(
            new Recycler(
                "MILL",
                "纸厂",
                "Paper mill",
                "990101",
                43.1,
                87.2,
                "LICENCE-9",
                DAY_TWO,
                List.of("P", "P1"),
                false,
                "a register"));
  }

  @Test
  void of_a_points_rule() {
    var city =
        EditedCity.tinytown()
            .replacing("points-rules.csv", "2026-01-01,,yes", "2026-01-01,2026-02-02,yes")
            .adding(
                "points-rules.csv", "P-2,二次,Second,paid-pickup,7,2026-02-03,2027-04-05,no,a board");

    assertThat(last(city, City::pointsRules))
        .isEqualTo(
            new PointsRule(
                "P-2",
                "二次",
                "Second",
                PointsRule.Trigger.PAID_PICKUP,
                7,
                DAY_ONE,
                DAY_TWO,
                false,
                "a board"));
  }

  @Test
  void of_a_slot() {
    var city =
        EditedCity.tinytown().replacing("slots.csv", "LOW,22:00,23:59,500", "LOW,22:05,22:35,9");

    assertThat(last(city, City::slots))
        .isEqualTo(new SlotTemplate("LOW", LocalTime.of(22, 5), LocalTime.of(22, 35), 9));
  }

  @Test
  void of_a_scale() {
    assertThat(
            added(
                "scales.csv",
                "S9,SERIAL-9,station,IIII,200000,50,60,CERT-9,2027-04-05,LOW,,,no,a bill",
                City::scales))
        .isEqualTo(
            new Scale(
                "S9",
                "SERIAL-9",
                Scale.Kind.STATION,
                Scale.AccuracyClass.IIII,
                200_000,
                50,
                60,
                "CERT-9",
                DAY_TWO,
                "LOW",
                null,
                null,
                false,
                "a bill"));
  }

  @Test
  void of_a_person() {
    assertThat(
            added("people.csv", "sorter-9,dispatcher,division,990102,辛,no,a payroll", City::people))
        .isEqualTo(
            new Person(
                "sorter-9",
                Person.Role.DISPATCHER,
                Person.ScopeKind.DIVISION,
                "990102",
                "辛",
                false,
                "a payroll"));
  }
}
