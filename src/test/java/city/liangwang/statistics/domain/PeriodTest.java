package city.liangwang.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void without_days_it_is_today() {
    assertThat(Period.parse(null, null, TODAY)).isEqualTo(Period.of(TODAY));
    assertThat(Period.parse("2026-11-01", null, TODAY).days()).isEqualTo(23);
    assertThat(Period.parse(null, "2026-11-01", TODAY)).hasToString("2026-11-01/2026-11-01");
  }

  @Test
  void it_does_not_end_before_it_begins_nor_go_on_for_ever() {
    assertThatThrownBy(() -> Period.parse("2026-11-02", "2026-11-01", TODAY))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Period.parse("2000-01-01", "2026-11-01", TODAY))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Period.parse("9999-01-01", null, TODAY)).isInstanceOf(Problem.class);
  }

  @Test
  void the_next_target_is_the_earliest_that_is_not_over() {
    var targets =
        List.of(target("40", "=", 2027), target("50", "=", 2030), target("6", "baseline", 2025));
    assertThat(Target.next(targets, TODAY).orElseThrow().text()).isEqualTo("40");
    assertThat(Target.next(targets, LocalDate.of(2028, 1, 1)).orElseThrow().text()).isEqualTo("50");
    assertThat(Target.next(targets, LocalDate.of(2031, 1, 1)).orElseThrow().text()).isEqualTo("50");
    assertThat(Target.next(List.of(), TODAY)).isEmpty();
    assertThat(target("0", ">", null).text()).isEqualTo(">0");
  }

  private static Target target(String value, String operator, @Nullable Integer year) {
    return new Target(
        "T",
        "T",
        "",
        "",
        value,
        new BigDecimal(value),
        "%",
        operator,
        year,
        List.of(),
        "",
        "plan.txt",
        0);
  }
}
