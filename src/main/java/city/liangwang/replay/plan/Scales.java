package city.liangwang.replay.plan;

import java.util.Map;
import java.util.TreeMap;

/** What scales further down the chain say, given what was put on them. */
public final class Scales {

  private static final long PER_100_000 = 100_000;

  /** Station less door, in 1/100,000: within the 2 % of the domain facts, mostly a little less. */
  static final long STATION_LEAST = -600;

  static final long STATION_MOST = 200;

  /** Weighbridge less manifest, in 1/100,000: within the 1.5 % that is tolerated. */
  static final long BRIDGE_LEAST = -800;

  static final long BRIDGE_MOST = 400;

  /** The same outside tolerance. */
  static final long BRIDGE_OFF_LEAST = -4_000;

  static final long BRIDGE_OFF_MOST = -2_000;

  /** Recycler less centre, in 1/100,000: within the 0.5 % of the domain facts. */
  static final long RECYCLER_LEAST = -400;

  static final long RECYCLER_MOST = 100;

  private Scales() {}

  /** Material by material; not a material vanishes. */
  public static Map<String, Long> atStation(long seed, int batch, Map<String, Long> carried) {
    var read = new TreeMap<String, Long>();
    carried.forEach(
        (material, grams) ->
            read.put(
                material,
                off(
                    grams,
                    Draw.of(seed, "station-scale", batch, material)
                        .between(STATION_LEAST, STATION_MOST))));
    return read;
  }

  /**
   * The net that the weighbridge finds, a multiple of its interval.
   *
   * @param outOfTolerance whether it is to be too little
   */
  public static long atWeighbridge(
      long seed, int trip, long manifestGrams, long intervalGrams, boolean outOfTolerance) {
    var draw = Draw.of(seed, "weighbridge", trip);
    var net =
        outOfTolerance
            ? off(manifestGrams, draw.between(BRIDGE_OFF_LEAST, BRIDGE_OFF_MOST))
            : off(manifestGrams, draw.between(BRIDGE_LEAST, BRIDGE_MOST));
    return Math.max(intervalGrams, (net + intervalGrams / 2) / intervalGrams * intervalGrams);
  }

  /** What the recycler's own scale finds. */
  public static long atRecycler(long seed, Object outbound, long shippedGrams) {
    return off(
        shippedGrams,
        Draw.of(seed, "recycler-scale", outbound).between(RECYCLER_LEAST, RECYCLER_MOST));
  }

  private static long off(long grams, long per100000) {
    return Math.max(1, grams + grams * per100000 / PER_100_000);
  }
}
