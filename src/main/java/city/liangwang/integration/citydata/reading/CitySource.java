package city.liangwang.integration.citydata.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a city's files lie. */
public interface CitySource {

  /** For people: the place that errors name. */
  String describe();

  /** The bytes of a file of the city, or nothing when there is no such file. */
  Optional<byte[]> read(String fileName);

  /**
   * The city of a setting: a folder of that name on the class path under {@code cities/}, or, when
   * the text has a slash in it, the path of a directory.
   */
  static CitySource of(String nameOrPath) {
    return nameOrPath.contains("/") ? directory(Path.of(nameOrPath)) : named(nameOrPath);
  }

  static CitySource named(String name) {
    return new ClassPathFolder("cities/" + name);
  }

  static CitySource directory(Path directory) {
    return new Directory(directory);
  }

  /** Files that are shipped with the application, or with its tests. */
  record ClassPathFolder(String folder) implements CitySource {

    @Override
    public String describe() {
      return "classpath:" + folder;
    }

    @Override
    public Optional<byte[]> read(String fileName) {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      try (InputStream in = loader.getResourceAsStream(folder + "/" + fileName)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Files that a city keeps beside the application. */
  record Directory(Path path) implements CitySource {

    @Override
    public String describe() {
      return path.toString();
    }

    @Override
    public Optional<byte[]> read(String fileName) {
      Path file = path.resolve(fileName);
      try {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
