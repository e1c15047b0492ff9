package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.DeclaredFigure;
import city.liangwang.integration.citydata.Factor;
import city.liangwang.integration.citydata.FactorSet;
import city.liangwang.integration.citydata.Indicator;
import city.liangwang.integration.citydata.Material;
import city.liangwang.integration.citydata.Price;
import city.liangwang.integration.citydata.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** As {@link EveryCellTest}, for materials, prices, factors and figures. */
class EveryCatalogCellTest {

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
  void of_a_material() {
    assertThat(
            added(
                "materials.csv",
                "H1,P,电池,Battery,有害垃圾,废电池,其他,piece,no,no,no,yes,batteries,a note,a standard",
                City::materials))
        .isEqualTo(
            new Material(
                "H1",
                "P",
                "电池",
                "Battery",
                "有害垃圾",
                "废电池",
                "其他",
                Material.Unit.PIECE,
                false,
                false,
                false,
                true,
                Material.StatisticsCategory.BATTERIES,
                "a note",
                "a standard"));
  }

  @Test
  void of_a_price_by_the_kg() {
    assertThat(
            added(
                "prices.csv",
                "P,990101,70,,,2026-02-03,2027-04-05,0.6,0.8,yes,a survey",
                City::prices))
        .isEqualTo(
            new Price(
                "P",
                "990101",
                70L,
                null,
                null,
                DAY_ONE,
                DAY_TWO,
                new BigDecimal("0.6"),
                new BigDecimal("0.8"),
                true,
                "a survey"));
  }

  @Test
  void of_a_price_by_the_piece() {
    assertThat(added("prices.csv", "M1,990101,,900,0,2026-02-03,,,,no,a survey", City::prices))
        .isEqualTo(
            new Price(
                "M1", "990101", null, 900L, 0L, DAY_ONE, null, null, null, false, "a survey"));
  }

  @Test
  void of_a_factor_set() {
    assertThat(
            added(
                "factor-sets.csv",
                "TT-2,新因子,New factors,an office,2,2026-01-02,AR6,2026-02-03,2027-04-05,CC0,a"
                    + " book,draft,注,Note",
                City::factorSets))
        .isEqualTo(
            new FactorSet(
                "TT-2",
                "新因子",
                "New factors",
                "an office",
                "2",
                LocalDate.of(2026, 1, 2),
                "AR6",
                DAY_ONE,
                DAY_TWO,
                "CC0",
                "a book",
                FactorSet.Status.DRAFT,
                "注",
                "Note"));
  }

  @Test
  void of_a_factor() {
    assertThat(
            added(
                "factors.csv",
                "TT-0,M1,incineration,-0.2,-0.3,-0.1,measured,+/-50%,a paper,high,a note",
                City::factors))
        .isEqualTo(
            new Factor(
                "TT-0",
                "M1",
                "incineration",
                new BigDecimal("-0.2"),
                new BigDecimal("-0.3"),
                new BigDecimal("-0.1"),
                "measured",
                "+/-50%",
                "a paper",
                "high",
                "a note"));
  }

  @Test
  void of_an_indicator() {
    assertThat(
            added(
                "indicators.csv",
                "IND-2,覆盖率,Coverage,households,3,covered / all,lower,35,40%,about 45,a plan",
                City::indicators))
        .isEqualTo(
            new Indicator(
                "IND-2",
                "覆盖率",
                "Coverage",
                "households",
                "3",
                "covered / all",
                Indicator.Direction.LOWER,
                "35",
                "40%",
                "about 45",
                "a plan"));
  }

  @Test
  void of_a_target_in_numbers() {
    assertThat(
            added(
                "targets.csv",
                "T-9,IND-1,计划,Plan,27.50,年,>=,2030,甲局; 乙局,计划,plan.txt,2",
                City::targets))
        .isEqualTo(
            new Target(
                "T-9",
                "IND-1",
                "计划",
                "Plan",
                "27.50",
                new BigDecimal("27.50"),
                "年",
                Target.Operator.AT_LEAST,
                2030,
                List.of("甲局", "乙局"),
                "计划",
                "plan.txt",
                2));
  }

  @Test
  void of_a_target_in_words() {
    assertThat(
            added("targets.csv", "T-9,,计划,Plan,all done,,milestone,,,计划,plan.txt,2", City::targets))
        .isEqualTo(
            new Target(
                "T-9",
                null,
                "计划",
                "Plan",
                "all done",
                null,
                null,
                Target.Operator.MILESTONE,
                null,
                List.of(),
                "计划",
                "plan.txt",
                2));
  }

  @Test
  void of_a_declared_figure() {
    assertThat(
            added(
                "declared.csv",
                "IND-1,context,people,人口,People,990101,12345,persons,1.2"
                    + " 万人,2026-02-03,2027-04-05,estimated,a census,估,Estimate",
                City::declaredFigures))
        .isEqualTo(
            new DeclaredFigure(
                "IND-1",
                DeclaredFigure.Side.CONTEXT,
                "people",
                "人口",
                "People",
                "990101",
                new BigDecimal("12345"),
                DeclaredFigure.Unit.PERSONS,
                "1.2 万人",
                DAY_ONE,
                DAY_TWO,
                DeclaredFigure.SourceClass.ESTIMATED,
                "a census",
                "估",
                "Estimate"));
  }
}
