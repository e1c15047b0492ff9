package city.liangwang.platform.http;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * The version that somebody has read and is about to edit, as they sent it in {@code If-Match}.
 *
 * <p>What is edited in place counts its changes; the count is its ETag. Without the tag of what was
 * read the second of two editors would silently undo the first.
 */
public record EditTag(@Nullable String ifMatch) {

  /** For the answer to a read. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Fails with {@code outdated} when another version is there by now, with {@code request-invalid}
   * when none was sent.
   */
  public void require(long version) {
    if (ifMatch == null) {
      throw RequestProblem.INVALID.at("If-Match", "send the ETag of what you have read");
    }
    if (!ifMatch.strip().equals("\"" + version + "\"")) {
      throw RequestProblem.OUTDATED.because("version " + version + " is there by now");
    }
  }
}
