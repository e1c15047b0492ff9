package city.liangwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that checks tokens stands in a file of its own. */
class TokenKeyFileTest {

  private static final String KEY = "quarkus.oidc.mobile.public-key";
  private static final String PEM = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n";

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new TokenKeyFile())
        .withSources(new PropertiesConfigSource(settings, "settings", 100))
        .build();
  }

  private static Optional<String> keyIn(Map<String, String> settings) {
    return config(settings).getOptionalValue(KEY, String.class);
  }

  @Test
  void the_content_of_the_file_is_the_key(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("public.pem"), PEM);

    assertThat(keyIn(Map.of("liangwang.token.public-key", file.toString()))).contains(PEM);
  }

  @Test
  void without_a_file_there_is_no_key() {
    assertThat(keyIn(Map.of())).isEmpty();
    assertThat(keyIn(Map.of("liangwang.token.public-key", " "))).isEmpty();
  }

  @Test
  void a_key_that_is_given_directly_goes_first(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("public.pem"), PEM);

    assertThat(keyIn(Map.of("liangwang.token.public-key", file.toString(), KEY, "another")))
        .contains("another");
  }

  @Test
  void a_file_that_is_not_there_stops_the_start_and_is_named_by_its_setting(@TempDir Path folder) {
    var missing = Map.of("liangwang.token.public-key", folder.resolve("none.pem").toString());

    assertThatThrownBy(() -> config(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("liangwang.token.public-key can not be read");
  }
}
