package city.liangwang.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800001234",
        "138 0000 1234",
        "138-0000-1234",
        "+8613800001234",
        "+86 138 0000 1234",
        "008613800001234",
        "8613800001234"
      })
  void a_number_is_understood_as_people_write_it(String written) {
    assertThat(Phone.parse(written).number()).isEqualTo("13800001234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1380000123",
        "138000012345",
        "12800001234",
        "+1 3800001234",
        "电话",
        "1380000123a"
      })
  void what_is_not_a_chinese_mobile_number_is_refused_without_repeating_it(String written) {
    assertThatThrownBy(() -> Phone.parse(written))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type().code()).isEqualTo("phone-invalid");
              assertThat(problem.field()).isEqualTo("phone");
              if (!written.isEmpty()) {
                assertThat(problem.detail()).doesNotContain(written);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = "13800001234")
  void lists_and_logs_see_it_masked(String number) {
    assertThat(new Phone(number).masked()).isEqualTo("138****1234");
    assertThat(new Phone(number)).hasToString("138****1234");
  }
}
