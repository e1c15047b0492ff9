package city.liangwang.replay.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Chance that does not depend on order: what is drawn follows from the seed and from what it is
 * drawn for, never from what was drawn before, by whom or when.
 */
public final class Draw {

  private static final int PER_MILLE = 1_000;

  private final SplittableRandom random;

  private Draw(SplittableRandom random) {
    this.random = random;
  }

  /** The draw for one purpose about one thing. */
  public static Draw of(long seed, String purpose, Object... about) {
    var name =
        Arrays.stream(about)
            .map(String::valueOf)
            .collect(Collectors.joining("/", seed + "/" + purpose + "/", ""));
    return new Draw(new SplittableRandom(ByteBuffer.wrap(digest(name)).getLong()));
  }

  public boolean perMille(int chance) {
    return random.nextInt(PER_MILLE) < chance;
  }

  /** At least 0 and below {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends belong to it. */
  public long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  private static byte[] digest(String name) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
