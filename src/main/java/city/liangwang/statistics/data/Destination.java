package city.liangwang.statistics.data;

import org.jspecify.annotations.Nullable;

/**
 * Where counting writes to.
 *
 * @param generation null for the one that is read
 * @param slot of the sums; those who count at the same time have different ones
 */
public record Destination(@Nullable Integer generation, int slot) {

  /** What everybody reads. */
  public static Destination live(int slot) {
    return new Destination(null, slot);
  }
}
