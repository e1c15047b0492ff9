package city.liangwang.integration.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The passwords that a demonstration prints: a file with {@code
 * username,password,role,scope,nameZh}. Outside of a demonstration there are none.
 */
@ApplicationScoped
class DemoPasswords {

  private static final int COLUMNS_MIN = 2;

  private final Map<String, String> passwords;

  DemoPasswords(@ConfigProperty(name = "liangwang.demo.people") Optional<Path> file) {
    this.passwords = file.map(DemoPasswords::read).orElse(Map.of());
  }

  Optional<String> find(String username) {
    return Optional.ofNullable(passwords.get(username));
  }

  private static Map<String, String> read(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> cells.length >= COLUMNS_MIN && !cells[1].isEmpty())
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
