package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A city is data: the code knows none by name or by number. */
class NoCityInTheCodeTest {

  private static final Pattern CITY =
      Pattern.compile("安阳|\\banyang\\b|4105\\d\\d", Pattern.CASE_INSENSITIVE);

  /** The default of a setting that anybody can change names a folder: some city has to be first. */
  private static final Pattern DEFAULT =
      Pattern.compile("(\"LIANGWANG_CITY\"\\)\\.orElse|@WithDefault)\\(\"[a-z]+\"\\)");

  @Test
  void no_source_names_the_city_that_is_shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> named =
          files.filter(Files::isRegularFile).filter(NoCityInTheCodeTest::namesIt).toList();
      assertThat(named).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"the city of Anyang", "安阳市", "case \"410502\"", "cities/anyang/"})
  void a_source_that_names_it_would_be_found(String text) {
    assertThat(text).containsPattern(CITY);
  }

  private static boolean namesIt(Path file) {
    try {
      String source = DEFAULT.matcher(Files.readString(file)).replaceAll("");
      return CITY.matcher(source).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
