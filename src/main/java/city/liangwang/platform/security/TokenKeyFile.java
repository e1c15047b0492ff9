package city.liangwang.platform.security;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Hands the public key that {@code liangwang.token.public-key} points at, X.509 in PEM, to the
 * verification of tokens, which takes keys but no files.
 */
public class TokenKeyFile implements ConfigSourceFactory {

  private static final String FILE = "liangwang.token.public-key";
  private static final String KEY = "quarkus.oidc.mobile.public-key";
  private static final int BELOW_EVERY_OTHER = 50;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    var file = context.getValue(FILE);
    if (file == null || file.getValue() == null || file.getValue().isBlank()) {
      return List.of();
    }
    var key = Map.of(KEY, read(Path.of(file.getValue())));
    return List.of(new PropertiesConfigSource(key, "token key file", BELOW_EVERY_OTHER));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(BELOW_EVERY_OTHER);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("liangwang.token.public-key can not be read", e);
    }
  }
}
