package city.liangwang.replay.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What comes out of a sorting run. */
public final class Sorting {

  private static final String RESIDUE = "residue";
  private static final String LOSS = "loss";

  /**
   * What a mixed bag holds, in thousandths: the planning mix of the domain facts (paper 50,
   * plastics 15, glass 10, metals 8, textiles 8, other 9 %), spread over sub-categories; synthetic.
   */
  private static final Map<String, Long> MIX =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("R0101", 280L),
              Map.entry("R0102", 60L),
              Map.entry("R0103", 90L),
              Map.entry("R0104", 50L),
              Map.entry("R0106", 20L),
              Map.entry("R0201", 70L),
              Map.entry("R0202", 35L),
              Map.entry("R0203", 30L),
              Map.entry("R0204", 15L),
              Map.entry("R0301", 50L),
              Map.entry("R0303", 20L),
              Map.entry("R0306", 10L),
              Map.entry("R0401", 60L),
              Map.entry("R0402", 40L),
              Map.entry("R0501", 50L),
              Map.entry("R0502", 30L),
              Map.entry("R0605", 40L)));

  /** Residue and loss, in thousandths: at least 95 % is used, as 虎哥 claims. */
  private static final long RESIDUE_LEAST = 28;

  private static final long RESIDUE_MOST = 48;
  private static final long LOSS_LEAST = 1;
  private static final long LOSS_MOST = 5;
  private static final long WHOLE = 1_000;

  private Sorting() {}

  /** A lot that is to be made. */
  public record Output(String material, long grams) {}

  /** All that went in has come out. */
  public record Result(List<Output> outputs, long residueGrams, long lossGrams) {

    public long sortedGrams() {
      return outputs.stream().mapToLong(Output::grams).sum();
    }
  }

  /** Splits what arrived into so many runs; a run without anything is none. */
  public static List<Map<String, Long>> shareOut(Map<String, Long> arrived, int runs) {
    var inputs = new ArrayList<Map<String, Long>>();
    var left = new TreeMap<>(arrived);
    for (int run = 0; run < runs; run++) {
      var input = new TreeMap<String, Long>();
      for (var material : arrived.keySet()) {
        var part = left.getOrDefault(material, 0L) / (runs - run);
        left.merge(material, -part, Long::sum);
        if (part > 0) {
          input.put(material, part);
        }
      }
      inputs.add(input);
    }
    inputs.removeIf(Map::isEmpty);
    return List.copyOf(inputs);
  }

  /**
   * Sorts what goes in to the last gram.
   *
   * @param inputs by material, all above zero
   * @param accepted what recyclers take: a mixed bag is sorted into these
   */
  public static Result sort(
      long seed, Object run, Map<String, Long> inputs, String mixedBag, Set<String> accepted) {
    var out = new TreeMap<String, Long>();
    inputs.forEach(
        (material, grams) ->
            shares(seed, run, material, material.equals(mixedBag), accepted, grams)
                .forEach((code, share) -> out.merge(code, share, Math::addExact)));
    var residue = out.getOrDefault(RESIDUE, 0L);
    var loss = out.getOrDefault(LOSS, 0L);
    var outputs = new ArrayList<Output>();
    out.forEach(
        (code, grams) -> {
          if (grams > 0 && !code.equals(RESIDUE) && !code.equals(LOSS)) {
            outputs.add(new Output(code, grams));
          }
        });
    return new Result(List.copyOf(outputs), residue, loss);
  }

  private static Map<String, Long> shares(
      long seed, Object run, String material, boolean mixed, Set<String> accepted, long grams) {
    var draw = Draw.of(seed, "sorting", run, material);
    var weights = new TreeMap<String, Long>();
    if (mixed) {
      MIX.forEach(
          (code, share) -> {
            // Every load is a little different.
            var weight = share * draw.between(850, 1_150) / WHOLE;
            if (accepted.contains(code)) {
              weights.put(code, weight);
            }
          });
    }
    if (weights.isEmpty()) {
      weights.put(material, WHOLE);
    }
    var useful = weights.values().stream().mapToLong(Long::longValue).sum();
    weights.put(RESIDUE, useful * draw.between(RESIDUE_LEAST, RESIDUE_MOST) / WHOLE);
    weights.put(LOSS, useful * draw.between(LOSS_LEAST, LOSS_MOST) / WHOLE);
    var codes = List.copyOf(weights.keySet());
    var parts = Split.inProportion(grams, List.copyOf(weights.values()));
    var shares = new TreeMap<String, Long>();
    for (int i = 0; i < codes.size(); i++) {
      shares.put(codes.get(i), parts.get(i));
    }
    return shares;
  }
}
