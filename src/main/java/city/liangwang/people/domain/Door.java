package city.liangwang.people.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Building, unit and room, as written and as compared.
 *
 * @param line as the resident wrote it, without superfluous space
 * @param key the same for everybody who lives behind this door, however they write it
 */
public record Door(String line, String key) {

  private static final Pattern BUILDING = Pattern.compile("^.{0,20}?[楼栋幢座]");

  /** The building and no more: {@code 3号楼***}; nothing of a line that names none. */
  public static String masked(String line) {
    var building = BUILDING.matcher(line);
    return (building.find() ? building.group() : "") + "***";
  }

  /** Whether nothing is left of the line but space of whatever width. */
  public boolean isBlank() {
    return key.isEmpty();
  }

  /** {@code 3号楼 2单元501} and {@code 3号楼2单元 501} are one door; so are full-width digits. */
  public static Door of(String line) {
    var written = Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    return new Door(written, written.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }
}
