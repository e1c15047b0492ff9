package city.liangwang.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Scale;
import city.liangwang.shared.Problem;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scales, who holds them, and what they can have read. */
class NewScaleTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);
  private static final UUID ID = UUID.randomUUID();
  private static final Certificate CERTIFICATE = new Certificate("CERT-1", LAST_DAY);

  @ParameterizedTest(name = "{0}: station {1}, centre {2}, collector {3}: {4}")
  @CsvSource({
    "DOOR, false, false, true, true",
    "DOOR, false, false, false, false",
    "DOOR, true, false, true, false",
    "DOOR, true, false, false, false",
    "STATION, true, false, false, true",
    "STATION, false, false, false, false",
    "STATION, true, true, false, false",
    "STATION, false, false, true, false",
    "WEIGHBRIDGE, false, true, false, true",
    "WEIGHBRIDGE, true, true, false, false",
    "WEIGHBRIDGE, false, true, true, false",
    "WEIGHBRIDGE, true, true, true, false",
  })
  void each_kind_has_one_holder_of_its_own(
      ScaleKind kind, boolean station, boolean centre, boolean collector, boolean fits) {
    var holder =
        new ScaleHolder(station ? ID : null, centre ? ID : null, collector ? "collector-up" : null);

    if (fits) {
      assertThatCode(() -> holder.requireFor(kind)).doesNotThrowAnyException();
    } else {
      refused(CatalogProblem.SCALE_HOLDER, null, () -> holder.requireFor(kind));
    }
  }

  @ParameterizedTest
  @EnumSource(ScaleKind.class)
  void a_kind_is_found_by_its_word(ScaleKind kind) {
    assertThat(ScaleKind.of(kind.word())).isEqualTo(kind);
    assertThat(kind.word()).isLowerCase();
  }

  @Test
  void intervals_go_up_to_the_maximum() {
    assertThatCode(() -> scale(60_000, 60_000, 60_000)).doesNotThrowAnyException();
    refused(CatalogProblem.SCALE_INTERVAL, "intervalGrams", () -> scale(60_000, 60_001, 60_000));
    refused(
        CatalogProblem.SCALE_INTERVAL,
        "verificationIntervalGrams",
        () -> scale(60_000, 60_000, 60_001));
  }

  @Test
  void a_certificate_holds_through_its_last_day() {
    assertThatCode(() -> CERTIFICATE.requireValid(LAST_DAY)).doesNotThrowAnyException();
    refused(
        CatalogProblem.CERTIFICATE_EXPIRED,
        "validUntil",
        () -> CERTIFICATE.requireValid(LAST_DAY.plusDays(1)));
  }

  @ParameterizedTest(name = "{0} g: {1}")
  @CsvSource({
    "0, ok",
    "20, ok",
    "59980, ok",
    "60000, ok",
    "60020, ABOVE_SCALE",
    "60001, ABOVE_SCALE",
    "10, NOT_ON_INTERVAL",
    "59999, NOT_ON_INTERVAL",
  })
  void a_scale_reads_multiples_of_its_interval_up_to_its_maximum(long grams, String outcome) {
    var scale = new Scale(ID, "HZ-1", 60_000, 20, LAST_DAY);

    if (outcome.equals("ok")) {
      assertThatCode(() -> scale.check(grams, LAST_DAY, "grams")).doesNotThrowAnyException();
    } else {
      refused(
          CatalogProblem.valueOf(outcome), "grams", () -> scale.check(grams, LAST_DAY, "grams"));
    }
  }

  @Test
  void an_expired_scale_is_expired_whatever_it_reads() {
    var scale = new Scale(ID, "HZ-1", 60_000, 20, LAST_DAY);
    var nextDay = LAST_DAY.plusDays(1);

    refused(CatalogProblem.SCALE_EXPIRED, "grams", () -> scale.check(20, nextDay, "grams"));
    refused(CatalogProblem.SCALE_EXPIRED, "grams", () -> scale.check(60_001, nextDay, "grams"));
  }

  @Property
  void what_a_scale_can_have_read_is_what_arithmetic_says(
      @ForAll @LongRange(min = 1, max = 200_000) long grams,
      @ForAll @LongRange(min = 1, max = 150_000) long max,
      @ForAll @LongRange(min = 1, max = 5_000) long interval) {
    var scale = new Scale(ID, "HZ-1", max, interval, LAST_DAY);
    var problem = catchThrowableOfType(Problem.class, () -> scale.check(grams, LAST_DAY, "grams"));

    assertThat(problem == null).isEqualTo(grams <= max && grams % interval == 0);
  }

  private static NewScale scale(long max, long interval, long verification) {
    return new NewScale(
        "HZ-1",
        ScaleKind.DOOR,
        "III",
        max,
        interval,
        verification,
        new ScaleHolder(null, null, "collector-up"),
        CERTIFICATE);
  }

  private static void refused(
      CatalogProblem type, @Nullable String field, ThrowingCallable attempt) {
    var problem = catchThrowableOfType(Problem.class, attempt);

    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.field()).isEqualTo(field);
  }
}
