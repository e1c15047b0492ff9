package city.liangwang.shared;

/** A number of points (积分): a marketing right, never money. Never negative. */
public record Points(long count) {

  public static final Points ZERO = new Points(0);

  public Points {
    if (count < 0) {
      throw new IllegalArgumentException("points below zero: " + count);
    }
  }
}
