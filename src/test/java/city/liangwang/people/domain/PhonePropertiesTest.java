package city.liangwang.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhonePropertiesTest {

  @Property(tries = 300)
  void however_it_is_written_it_is_one_number(
      @ForAll("numbers") String number,
      @ForAll("prefixes") String prefix,
      @ForAll("gaps") String gap) {
    var written =
        prefix + number.substring(0, 3) + gap + number.substring(3, 7) + gap + number.substring(7);

    assertThat(Phone.parse(written)).isEqualTo(new Phone(number));
  }

  @Property(tries = 300)
  void what_is_shown_gives_four_digits_less_than_nobody_could_guess(
      @ForAll("numbers") String number) {
    var shown = new Phone(number).masked();

    assertThat(shown).hasSize(11).startsWith(number.substring(0, 3)).endsWith(number.substring(7));
    assertThat(shown.substring(3, 7)).isEqualTo("****");
    assertThat(new Phone(number).toString()).isEqualTo(shown);
  }

  @Property(tries = 300)
  void whatever_else_is_written_is_no_number_and_stands_in_no_message(@ForAll String text) {
    var digits = text.replaceAll("[\\s-]", "");
    if (!digits.matches("(\\+86|0086|86)?1[3-9]\\d{9}")) {
      assertThatThrownBy(() -> Phone.parse(text))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.type().code()).isEqualTo("phone-invalid");
                assertThat(problem.detail()).isEqualTo("11 digits that begin with 13 to 19");
              });
    }
  }

  @Property(tries = 300)
  void a_digit_more_or_less_is_another_thing(@ForAll("numbers") String number) {
    assertThatThrownBy(() -> Phone.parse(number + "0")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Phone.parse(number.substring(1))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Phone.parse(number.substring(0, 10))).isInstanceOf(Problem.class);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.longs()
        .between(13_000_000_000L, 19_999_999_999L)
        .map(number -> Long.toString(number));
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of("", "+86", "0086", "86", " +86 ", "+86-", "00 86 ");
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of("", " ", "-", " - ", "\t");
  }
}
