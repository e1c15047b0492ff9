package city.liangwang.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.catalog.domain.PriceTimeline.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceTimelineTest {

  private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2027-03-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2027-06-01T00:00:00Z");
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();

  @Test
  void the_first_price_ends_nothing_and_has_no_end() {
    var place = new PriceTimeline(List.of()).placeFor(JANUARY);

    assertThat(place.closes()).isEmpty();
    assertThat(place.to()).isEmpty();
  }

  @Test
  void a_price_ends_the_one_that_holds_then() {
    var place = timeline(open(FIRST, JANUARY)).placeFor(MARCH);

    assertThat(place.closes()).contains(FIRST);
    assertThat(place.to()).isEmpty();
  }

  @Test
  void a_price_ends_where_the_next_begins() {
    var place = timeline(open(SECOND, JUNE), closed(FIRST, JANUARY, JUNE)).placeFor(MARCH);

    assertThat(place.closes()).contains(FIRST);
    assertThat(place.to()).contains(JUNE);
  }

  @Test
  void a_price_before_all_others_ends_where_the_first_begins() {
    var place = timeline(open(FIRST, MARCH)).placeFor(JANUARY);

    assertThat(place.closes()).isEmpty();
    assertThat(place.to()).contains(MARCH);
  }

  @Test
  void a_price_may_begin_at_the_instant_at_which_another_ends() {
    var place = timeline(closed(FIRST, JANUARY, MARCH)).placeFor(MARCH);

    assertThat(place.closes()).isEmpty();
  }

  @Test
  void two_prices_do_not_begin_at_the_same_instant() {
    assertThatThrownBy(() -> timeline(open(FIRST, MARCH)).placeFor(MARCH))
        .hasMessageContaining("2027-03-01");
  }

  private static PriceTimeline timeline(Period... periods) {
    return new PriceTimeline(List.of(periods));
  }

  private static Period open(UUID id, Instant from) {
    return new Period(id, from, Optional.empty());
  }

  private static Period closed(UUID id, Instant from, Instant to) {
    return new Period(id, from, Optional.of(to));
  }
}
