package city.liangwang.replay.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ids that follow from what they name, so that the same replay sends the same requests again.
 *
 * @param namespace seed, day and extent of the replay
 */
public record Ids(String namespace) {

  private static final int MARK_LENGTH = 6;

  public UUID of(String kind, Object... keys) {
    var name =
        Arrays.stream(keys)
            .map(String::valueOf)
            .collect(Collectors.joining("/", namespace + "/" + kind + "/", ""));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Six characters that tell the bags and containers of this replay from those of others. */
  public String mark() {
    return of("mark").toString().substring(0, MARK_LENGTH).toUpperCase(Locale.ROOT);
  }
}
