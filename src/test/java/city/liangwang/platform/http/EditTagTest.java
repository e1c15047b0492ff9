package city.liangwang.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditTagTest {

  @Test
  void the_version_that_was_read_may_be_edited() {
    assertThatCode(() -> new EditTag("\"3\"").require(3)).doesNotThrowAnyException();
    assertThat(EditTag.of(3).getValue()).isEqualTo("3");
  }

  @Test
  void any_other_version_is_outdated() {
    assertRefused("\"2\"", RequestProblem.OUTDATED);
    assertRefused("W/\"3\"", RequestProblem.OUTDATED);
    assertRefused("3", RequestProblem.OUTDATED);
    assertRefused("*", RequestProblem.OUTDATED);
  }

  @Test
  void who_does_not_say_what_they_have_read_may_not_edit() {
    assertRefused(null, RequestProblem.INVALID);
  }

  private static void assertRefused(@Nullable String ifMatch, RequestProblem problem) {
    assertThatThrownBy(() -> new EditTag(ifMatch).require(3))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.type()).isEqualTo(problem));
  }
}
