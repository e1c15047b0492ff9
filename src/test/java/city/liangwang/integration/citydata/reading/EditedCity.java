package city.liangwang.integration.citydata.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Another city's files with some of them changed. */
public final class EditedCity implements CitySource {

  private final CitySource original;
  private final Map<String, byte[]> changed = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  EditedCity(CitySource original) {
    this.original = original;
  }

  public static EditedCity tinytown() {
    return new EditedCity(CitySource.named("tinytown"));
  }

  EditedCity without(String file) {
    removed.add(file);
    return this;
  }

  EditedCity with(String file, byte[] content) {
    changed.put(file, content);
    return this;
  }

  /** Replaces every occurrence; a test that changes nothing would prove nothing. */
  public EditedCity replacing(String file, String text, String replacement) {
    String before = new String(read(file).orElseThrow(), StandardCharsets.UTF_8);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " does not contain " + text);
    }
    return with(file, before.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a row at the end of the file. */
  public EditedCity adding(String file, String row) {
    String before = new String(read(file).orElseThrow(), StandardCharsets.UTF_8);
    return with(
        file, (before.stripTrailing() + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String describe() {
    return "edited " + original.describe();
  }

  @Override
  public Optional<byte[]> read(String fileName) {
    if (removed.contains(fileName)) {
      return Optional.empty();
    }
    return Optional.ofNullable(changed.get(fileName)).or(() -> original.read(fileName));
  }
}
