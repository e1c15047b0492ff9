package city.liangwang.sorting.domain;

import city.liangwang.shared.MassLine;
import city.liangwang.shared.Tolerance;
import city.liangwang.sorting.IntakeRecorded.Line;
import city.liangwang.sorting.SortingProblem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A truck on the weighbridge: full, then empty.
 *
 * @param intervalGrams what the weighbridge can tell apart
 */
public record Weighing(long grossGrams, long tareGrams, long intervalGrams) {

  /** Fails with {@code net-not-positive}. */
  public long netGrams() {
    if (grossGrams <= tareGrams) {
      throw SortingProblem.NET_NOT_POSITIVE.at(
          "tareGrams", tareGrams + " g is not below " + grossGrams + " g");
    }
    return grossGrams - tareGrams;
  }

  /**
   * Whether the net agrees with the manifest: within the tolerance, and at least within one
   * interval, which is what two readings of half an interval each may be off.
   */
  public boolean agreesWith(long manifestGrams, long tolerancePerMille) {
    return new Tolerance(tolerancePerMille, intervalGrams).admits(manifestGrams, netGrams());
  }

  /** The net, shared among the materials of the manifest in proportion. */
  public List<Line> shareOut(List<MassLine> manifest) {
    var shares = Shares.of(netGrams(), manifest.stream().map(MassLine::grams).toList());
    return IntStream.range(0, manifest.size())
        .mapToObj(
            i -> new Line(manifest.get(i).materialCode(), manifest.get(i).grams(), shares.get(i)))
        .toList();
  }
}
