package city.liangwang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.ProblemType.Kind;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private enum Example implements ProblemType {
    NO_ROOM;

    @Override
    public String code() {
      return "no-room";
    }

    @Override
    public String titleZh() {
      return "没有位置";
    }

    @Override
    public String titleEn() {
      return "No room";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  @Test
  void a_refusal_knows_its_way_and_its_figures() {
    var problem = Example.NO_ROOM.because("2 of 2 places are taken");

    assertThat(problem.type()).isEqualTo(Example.NO_ROOM);
    assertThat(problem.detail()).isEqualTo("2 of 2 places are taken");
    assertThat(problem.field()).isNull();
    assertThat(problem.retryAfterSeconds()).isZero();
  }

  @Test
  void a_refusal_may_be_for_the_sake_of_one_field_or_for_some_seconds() {
    var field = Example.NO_ROOM.at("lines[0].grams", "too heavy");
    var seconds = Example.NO_ROOM.forSeconds(7, "later");

    assertThat(field.field()).isEqualTo("lines[0].grams");
    assertThat(field.retryAfterSeconds()).isZero();
    assertThat(seconds.field()).isNull();
    assertThat(seconds.retryAfterSeconds()).isEqualTo(7);
  }

  @Test
  void a_refusal_is_made_thousands_of_times_a_second_and_walks_no_stack() {
    var problem = Example.NO_ROOM.because("x");
    problem.addSuppressed(new IllegalStateException());

    assertThat(problem.getStackTrace()).isEmpty();
    assertThat(problem.getSuppressed()).isEmpty();
    assertThat(problem).hasNoCause();
  }
}
