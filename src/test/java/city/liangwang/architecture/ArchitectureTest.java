package city.liangwang.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the map of modules true, and shows that each rule can fail. */
class ArchitectureTest {

  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("city.liangwang");

  private static final JavaClasses BAD_EXAMPLE =
      new ClassFileImporter().importPackages("archfixture");

  static Set<String> names() {
    return ArchRules.rules("any").keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void the_application_keeps(String name) {
    Objects.requireNonNull(ArchRules.rules("city.liangwang").get(name)).check(APPLICATION);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void the_bad_example_breaks(String name) {
    var rule = Objects.requireNonNull(ArchRules.rules("archfixture").get(name));
    // "was violated", because a rule that finds no classes to check throws an AssertionError, too.
    assertThatThrownBy(() -> rule.check(BAD_EXAMPLE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was violated")
        .hasMessageContaining("archfixture");
  }
}
