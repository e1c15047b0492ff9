package city.liangwang.replay.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that is to happen on the day, before any of it happens. */
public record Plan(
    long seed,
    List<Household> households,
    List<Job> jobs,
    List<Batch> batches,
    List<Trip> trips,
    List<Shipment> shipments,
    List<DropOut> dropOuts) {

  /**
   * Who lives at one door.
   *
   * @param number among those of the street
   */
  public record Household(int index, String street, int number, String communityCode) {}

  /**
   * What a collector hands over at a time.
   *
   * @param readings in file order
   * @param reversed the keeper errs; a dispatcher reverses it and it is recorded anew
   */
  public record Batch(
      int index, String stationCode, String collector, List<Integer> readings, boolean reversed) {}

  /**
   * A truck from a station to the centre.
   *
   * @param outOfTolerance the weighbridge says too little
   * @param reloaded loaded, taken off again, loaded
   * @param intakeReversed the clerk errs; another one reverses
   * @param runReversed the same with the sorting run
   * @param runs into how many sorting runs its load is split
   */
  public record Trip(
      int index,
      String stationCode,
      List<Integer> batches,
      String driver,
      String plate,
      boolean outOfTolerance,
      boolean reloaded,
      boolean intakeReversed,
      boolean runReversed,
      int runs) {}

  /**
   * Trips whose lots leave together.
   *
   * @param reversed recorded for the wrong truck, reversed by another clerk, recorded anew
   */
  public record Shipment(int index, List<Integer> trips, boolean reversed) {}

  /**
   * A collector who drops out during the day.
   *
   * @param heldReading the job in hand: the substitute finishes it
   */
  public record DropOut(String collector, int heldReading, String substitute) {}

  /** What a collector carries to the station, by material. */
  public Map<String, Long> carriedGrams(List<Integer> readings) {
    var grams = new TreeMap<String, Long>();
    readings.forEach(reading -> add(grams, Line.byMaterial(jobs.get(reading).carried())));
    return grams;
  }

  /** What the station's scale says of a batch. */
  public Map<String, Long> stationGrams(Batch batch) {
    return Scales.atStation(seed, batch.index(), carriedGrams(batch.readings()));
  }

  /** What a trip carries when all goes as planned. */
  public Map<String, Long> manifest(Trip trip) {
    var grams = new TreeMap<String, Long>();
    trip.batches().forEach(batch -> add(grams, stationGrams(batches.get(batch))));
    return grams;
  }

  private static void add(Map<String, Long> grams, Map<String, Long> more) {
    more.forEach((material, added) -> grams.merge(material, added, Math::addExact));
  }

  /** All materials together. */
  public static long sum(Map<String, Long> grams) {
    return grams.values().stream().mapToLong(Long::longValue).sum();
  }
}
