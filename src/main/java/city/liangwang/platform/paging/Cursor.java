package city.liangwang.platform.paging;

import city.liangwang.platform.http.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sort key of the last row of a page, opaque to clients: keyset paging stays fast on page 1000.
 */
public record Cursor(List<String> key) {

  private static final String SEPARATOR = "\u001f";
  private static final int YEAR_MAX = 9_999;

  public static Cursor of(Object... key) {
    return new Cursor(Arrays.stream(key).map(Object::toString).toList());
  }

  /**
   * Null for the first page. Refused with {@code cursor-invalid} unless it has {@code parts} parts.
   */
  public static @Nullable Cursor decode(@Nullable String encoded, int parts) {
    if (encoded == null) {
      return null;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      var key = List.of(text.split(SEPARATOR, -1));
      if (key.size() == parts && key.stream().allMatch(Cursor::isPrintable)) {
        return new Cursor(key);
      }
    } catch (IllegalArgumentException notBase64) {
      throw RequestProblem.CURSOR_INVALID.at("cursor", "not base64");
    }
    throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
  }

  // No text of the database has one, and it refuses to be asked for some of them.
  private static boolean isPrintable(String part) {
    return part.codePoints().noneMatch(Character::isISOControl);
  }

  /** A part of the key that is a time. Refused with {@code cursor-invalid} when it is none. */
  public OffsetDateTime time(int part) {
    try {
      var time = OffsetDateTime.parse(key.get(part));
      // The database knows no later years.
      if (time.getYear() >= 0 && time.getYear() <= YEAR_MAX) {
        return time;
      }
    } catch (DateTimeParseException notTime) {
      throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
    }
    throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
  }

  /** A part of the key that is an id. Refused with {@code cursor-invalid} when it is none. */
  public UUID id(int part) {
    try {
      return UUID.fromString(key.get(part));
    } catch (IllegalArgumentException notId) {
      throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
    }
  }

  public String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
  }
}
