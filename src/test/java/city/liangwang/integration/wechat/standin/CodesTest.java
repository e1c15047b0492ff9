package city.liangwang.integration.wechat.standin;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.wechat.standin.Faults.Fault;
import city.liangwang.people.domain.Phone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts of the stand-in. */
class CodesTest {

  private Instant now = Instant.parse("2026-06-01T04:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final Codes codes = new Codes(clock);

  // Codes.

  @Test
  void a_code_means_one_thing_and_that_once() {
    var code = codes.codeFor("a");
    codes.codeFor("b");

    assertThat(codes.use(code)).contains("a");
    assertThat(codes.use(code)).isEmpty();
    assertThat(codes.use("made-up")).isEmpty();
  }

  @Test
  void a_code_is_good_for_five_minutes() {
    var kept = codes.codeFor("a");
    now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
    assertThat(codes.use(kept)).contains("a");

    var late = codes.codeFor("b");
    now = now.plus(Duration.ofMinutes(5));
    assertThat(codes.use(late)).isEmpty();
  }

  @Test
  void a_new_code_does_not_shorten_the_life_of_an_older_one() {
    var first = codes.codeFor("a");
    now = now.plus(Duration.ofMinutes(3));
    codes.codeFor("b");

    assertThat(codes.use(first)).contains("a");
  }

  @Test
  void codes_are_not_guessed() {
    var made = new HashSet<String>();
    IntStream.range(0, 1_000).forEach(any -> made.add(codes.codeFor("a")));

    assertThat(made).hasSize(1_000).allMatch(code -> code.matches("[A-Za-z0-9_-]{32}"));
  }

  // Faults.

  @Test
  void at_first_nothing_is_wrong() {
    assertThat(new Faults().next()).isEqualTo(Fault.NONE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "3, 3", "-1, 0"})
  void a_fault_is_given_so_many_times(int times, int given) {
    var faults = new Faults();
    faults.set(Fault.BUSY, times);

    var found = IntStream.range(0, 10).filter(any -> faults.next() == Fault.BUSY).count();

    assertThat(found).isEqualTo(given);
  }

  @Test
  void another_fault_takes_the_place_of_the_one_before() {
    var faults = new Faults();
    faults.set(Fault.BUSY, 5);
    faults.set(Fault.BLOCKED, 1);

    assertThat(faults.next()).isEqualTo(Fault.BLOCKED);
    assertThat(faults.next()).isEqualTo(Fault.NONE);
  }

  @Test
  void no_fault_ends_the_one_before() {
    var faults = new Faults();
    faults.set(Fault.BUSY, 5);
    faults.set(Fault.NONE, 0);

    assertThat(faults.next()).isEqualTo(Fault.NONE);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_fault_is_found_by_its_word(Fault fault) {
    var word = fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    assertThat(Fault.find(word)).contains(fault);
    assertThat(Fault.find(fault.name())).isEmpty();
  }

  // Made-up phones.

  @Property(tries = 200)
  void a_user_has_a_number_that_the_platform_takes_and_an_openid_of_28_signs(@ForAll String user) {
    var number = MadeUpPhone.number(user);

    assertThat(number).matches("19[0-9]{9}");
    assertThat(new Phone(number).number()).isEqualTo(number);
    assertThat(MadeUpPhone.openid(user)).matches("o[A-Za-z0-9_-]{27}");
  }

  @Test
  void a_restart_changes_nobody() {
    assertThat(MadeUpPhone.number("collector-up"))
        .isEqualTo(MadeUpPhone.number("collector-up"))
        .isNotEqualTo(MadeUpPhone.number("collector-low"));
    assertThat(MadeUpPhone.openid("collector-up"))
        .isEqualTo(MadeUpPhone.openid("collector-up"))
        .isNotEqualTo(MadeUpPhone.openid("collector-low"));
  }

  @Test
  void ten_thousand_users_have_ten_thousand_accounts() {
    var openids = new HashSet<String>();
    IntStream.range(0, 10_000).forEach(user -> openids.add(MadeUpPhone.openid("u" + user)));

    assertThat(openids).hasSize(10_000);
  }
}
