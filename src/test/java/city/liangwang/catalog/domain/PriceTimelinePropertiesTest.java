package city.liangwang.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.domain.PriceTimeline.Period;
import city.liangwang.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** Prices set in any order lie one after the other, without gap and without overlap. */
class PriceTimelinePropertiesTest {

  private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

  @Property
  void in_whatever_order_prices_are_set_each_ends_where_the_next_begins(
      @ForAll @UniqueElements @Size(max = 12) List<@LongRange(min = 0, max = 1_000) Long> starts) {
    var periods = setAll(starts);

    periods.sort(Comparator.comparing(Period::from));
    for (int i = 0; i < periods.size(); i++) {
      var end =
          i + 1 < periods.size()
              ? Optional.of(periods.get(i + 1).from())
              : Optional.<Instant>empty();
      assertThat(periods.get(i).to()).isEqualTo(end);
    }
  }

  @Property
  void at_every_instant_at_most_one_price_holds_and_from_the_first_on_exactly_one(
      @ForAll @UniqueElements @Size(min = 1, max = 12)
          List<@LongRange(min = 0, max = 1_000) Long> starts,
      @ForAll @LongRange(min = -10, max = 1_010) long second) {
    var periods = setAll(starts);
    var instant = START.plusSeconds(second);
    var first = starts.stream().min(Comparator.naturalOrder()).orElseThrow();

    assertThat(periods.stream().filter(period -> period.contains(instant)).count())
        .isEqualTo(second < first ? 0 : 1);
  }

  @Property
  void no_second_price_begins_where_one_begins(
      @ForAll @UniqueElements @Size(min = 1, max = 12)
          List<@LongRange(min = 0, max = 1_000) Long> starts) {
    var timeline = new PriceTimeline(setAll(starts));

    for (var start : starts) {
      var problem =
          catchThrowableOfType(Problem.class, () -> timeline.placeFor(START.plusSeconds(start)));
      assertThat(problem.type()).isEqualTo(CatalogProblem.PRICE_TAKEN);
      assertThat(problem.field()).isEqualTo("validFrom");
    }
  }

  // As the use case does it: the price that holds is closed, the new one ends at the next.
  private static List<Period> setAll(List<Long> starts) {
    var periods = new ArrayList<Period>();
    for (var start : starts) {
      var from = START.plusSeconds(start);
      var place = new PriceTimeline(periods).placeFor(from);
      periods.replaceAll(period -> closed(period, place.closes(), from));
      periods.add(new Period(UUID.randomUUID(), from, place.to()));
    }
    return periods;
  }

  private static Period closed(Period period, Optional<UUID> closes, Instant at) {
    return closes.filter(period.id()::equals).isPresent()
        ? new Period(period.id(), period.from(), Optional.of(at))
        : period;
  }
}
