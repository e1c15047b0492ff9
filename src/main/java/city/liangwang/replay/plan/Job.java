package city.liangwang.replay.plan;

import java.util.List;
import java.util.Set;

/**
 * One reading: one pickup of one household that ends up weighed.
 *
 * @param reading its place in the file
 * @param place how many pickups of this station come before it: decides the slot
 * @param collector who weighs it in the end
 * @param lines as first weighed: together exactly the reading
 * @param amended as they are after dispute or correction; the same where there is none
 */
public record Job(
    int reading,
    int household,
    int place,
    String stationCode,
    String collector,
    Way way,
    boolean itemised,
    List<Line> lines,
    List<Line> amended,
    Set<Fault> faults) {

  /** How the collector comes to the job. */
  public enum Way {
    /** The collector takes it. */
    CLAIM,
    /** The keeper gives it to this collector. */
    NAMED,
    /** The keeper asks for the nearest one; the planned collector takes over from another. */
    NEAREST
  }

  public boolean has(Fault fault) {
    return faults.contains(fault);
  }

  /** What the collector carries when it is handed over. */
  public List<Line> carried() {
    return has(Fault.CORRECTED_AFTER_HANDOVER) ? lines : amended;
  }
}
