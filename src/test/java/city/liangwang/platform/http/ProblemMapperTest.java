package city.liangwang.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType;
import city.liangwang.shared.ProblemType.Kind;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal as it is answered, and what holds for the refusals of all modules. */
class ProblemMapperTest {

  private record Any(Kind kind) implements ProblemType {

    @Override
    public String code() {
      return "any-problem";
    }

    @Override
    public String titleZh() {
      return "某个问题";
    }

    @Override
    public String titleEn() {
      return "Some problem";
    }
  }

  private static HttpProblem answerTo(Problem problem) {
    return new ProblemMapper().toProblem(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID, 400",
    "FORBIDDEN, 403",
    "NOT_FOUND, 404",
    "CONFLICT, 409",
    "OUTDATED, 412",
    "TOO_MANY, 429",
    "UNAVAILABLE, 503"
  })
  void the_status_says_what_the_caller_can_do_about_it(Kind kind, int status) {
    assertThat(answerTo(new Any(kind).because("x")).getStatusCode()).isEqualTo(status);
  }

  @Test
  void a_problem_has_its_code_both_titles_and_the_detail() {
    var answer = answerTo(new Any(Kind.CONFLICT).because("7 of 8 grams"));

    assertThat(answer.getType()).hasToString("urn:liangwang:problem:any-problem");
    assertThat(answer.getTitle()).isEqualTo("Some problem");
    assertThat(answer.getDetail()).isEqualTo("7 of 8 grams");
    assertThat(answer.getParameters())
        .containsEntry("code", "any-problem")
        .containsEntry("titleZh", "某个问题")
        .doesNotContainKey("errors");
    assertThat(answer.getHeaders()).isEmpty();
  }

  @Test
  void a_problem_of_a_field_names_it() {
    var answer = answerTo(new Any(Kind.INVALID).at("lines[0].grams", "too many"));

    assertThat(answer.getParameters())
        .containsEntry("errors", List.of(new FieldError("lines[0].grams", "too many")));
  }

  @Test
  void a_problem_of_the_moment_says_when_to_come_back() {
    var answer = answerTo(new Any(Kind.TOO_MANY).forSeconds(7, "later"));

    assertThat(answer.getHeaders()).containsEntry("Retry-After", 7L);
  }

  // All modules.

  static Stream<ProblemType> problems() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("city.liangwang")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(ProblemType.class::cast);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void every_problem_has_a_code_that_clients_can_rely_on_and_titles_for_people(
      ProblemType problem) {
    assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
    assertThat(problem.titleZh()).containsPattern("\\p{IsHan}").hasSizeLessThan(40);
    assertThat(problem.titleEn()).matches("[A-Z].*").hasSizeLessThan(90);
    assertThat(problem.titleEn()).doesNotContainPattern("\\p{IsHan}");
    assertThat(problem.kind()).isNotNull();
  }

  @Test
  void whichever_module_says_it_a_code_leaves_the_client_the_same_to_do() {
    var kinds =
        problems()
            .collect(
                Collectors.groupingBy(
                    ProblemType::code, Collectors.mapping(ProblemType::kind, Collectors.toSet())));

    assertThat(kinds)
        .hasSizeGreaterThan(30)
        .allSatisfy((code, found) -> assertThat(found).hasSize(1));
  }
}
