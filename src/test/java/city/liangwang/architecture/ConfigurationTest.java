package city.liangwang.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about settings says what the code says. */
class ConfigurationTest {

  private static final Path PAGE = Path.of("docs", "configuration.md");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path SETTINGS =
      Path.of("src", "main", "resources", "application.properties");
  private static final String NONE = "—";
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `(liangwang\\.[^`]+)` \\| (?:`([^`]*)`|—) \\| (.+) \\|$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("liangwang\\.[a-z-]+(?:\\.[a-z-]+)*");
  private static final Pattern QUOTED = Pattern.compile("\"(" + NAME + ")\"");
  private static final Pattern EXPRESSION =
      Pattern.compile("\\$\\{(liangwang\\.[a-z.-]+):([^}]*)}");
  private static final Pattern PROPERTY =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"(liangwang\\.[a-z.-]+)\"");

  @Test
  void every_setting_of_the_code_is_on_the_page_with_its_default() {
    assertThat(page()).containsAllEntriesOf(settings());
  }

  @Test
  void the_page_tells_of_no_setting_that_nobody_reads() {
    var read = new TreeSet<>(settings().keySet());
    read.addAll(namesIn(SETTINGS));
    sources()
        .flatMap(file -> QUOTED.matcher(text(file)).results())
        .forEach(name -> read.add(name.group(1)));

    assertThat(read).containsAll(page().keySet());
  }

  @Test
  void what_is_read_without_a_mapping_is_on_the_page_as_well() {
    assertThat(page()).containsKeys(injected().toArray(String[]::new));
    assertThat(page()).containsKeys(namesIn(SETTINGS).toArray(String[]::new));
  }

  @Test
  void every_setting_is_explained() {
    var explained = ROW.matcher(text(PAGE)).results().map(row -> row.group(3)).toList();

    assertThat(explained).hasSizeGreaterThan(30).allMatch(words -> words.length() > 15);
  }

  @Test
  void a_default_that_stands_in_an_expression_is_that_of_the_mapping() {
    var settings = settings();
    var expressions = sources().flatMap(file -> EXPRESSION.matcher(text(file)).results()).toList();

    assertThat(expressions).isNotEmpty();
    for (var expression : expressions) {
      assertThat(settings).containsEntry(expression.group(1), expression.group(2));
    }
  }

  @Test
  void the_page_can_be_found_from_the_readme_and_from_operations() {
    assertThat(text(Path.of("README.md"))).contains("(docs/configuration.md)");
    assertThat(text(Path.of("docs", "operations.md")))
        .contains("(configuration.md)")
        .contains("## Production settings");
  }

  /** Names and defaults as they stand on the page. */
  private static Map<String, String> page() {
    var rows = new TreeMap<String, String>();
    ROW.matcher(text(PAGE))
        .results()
        .forEach(row -> rows.put(row.group(1), Optional.ofNullable(row.group(2)).orElse(NONE)));
    return rows;
  }

  /** Names and defaults as the mappings have them. */
  private static Map<String, String> settings() {
    var settings = new TreeMap<String, String>();
    sources()
        .filter(file -> text(file).contains("@ConfigMapping("))
        .map(ConfigurationTest::typeOf)
        .forEach(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .forEach(method -> settings.put(nameOf(type, method), defaultOf(method))));
    assertThat(settings).hasSizeGreaterThan(30);
    return settings;
  }

  private static String nameOf(Class<?> mapping, Method method) {
    var prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
    if (method.isAnnotationPresent(WithParentName.class)) {
      return prefix;
    }
    var given = method.getAnnotation(WithName.class);
    var name = given == null ? inKebabCase(method.getName()) : given.value();
    return prefix + "." + name + (method.getReturnType() == Map.class ? ".<n>" : "");
  }

  private static String defaultOf(Method method) {
    var given = method.getAnnotation(WithDefault.class);
    return given == null ? NONE : given.value();
  }

  private static String inKebabCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static Class<?> typeOf(Path source) {
    var name = SOURCES.relativize(source).toString().replace(".java", "").replace('/', '.');
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> injected() {
    var names = new TreeSet<String>();
    sources()
        .flatMap(file -> PROPERTY.matcher(text(file)).results())
        .forEach(property -> names.add(property.group(1)));
    assertThat(names).isNotEmpty();
    return names;
  }

  private static Set<String> namesIn(Path properties) {
    var names = new TreeSet<String>();
    text(properties)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> NAME.matcher(line).results())
        .forEach(name -> names.add(name.group()));
    return names;
  }

  private static Stream<Path> sources() {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
