package city.liangwang.testing;

import static city.liangwang.testing.Chain.output;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens at the centre, from trucks that simply stand in the {@link Yard}. */
@ApplicationScoped
public class Centre {

  /** What an empty truck weighs. */
  public static final long TARE = 1_800_000;

  private final World world;
  private final Chain chain;
  private final Yard yard;

  Centre(World world, Chain chain, Yard yard) {
    this.world = world;
    this.chain = chain;
    this.yard = yard;
  }

  public Actor aClerk() {
    return world.aClerkOf(world.aCentre());
  }

  /** A truck whose net was just what the manifest said: a multiple of 2 kg. */
  public Taken taken(Map<String, Long> grams) {
    var truck = yard.aTruckWith(grams);
    var clerk = aClerk();
    var intake = UUID.randomUUID();
    var net = grams.values().stream().mapToLong(Long::longValue).sum();
    chain.takeIn(clerk, intake, truck.tripId(), TARE + net, TARE).statusCode(200);
    return new Taken(truck.tripId(), clerk, intake);
  }

  public static Map<String, Object> input(Taken taken, String materialCode, long grams) {
    return Map.of("intakeId", taken.intakeId(), "materialCode", materialCode, "grams", grams);
  }

  /** A run without residue and loss. */
  public static Map<String, Object> run(
      List<Map<String, Object>> inputs, List<Map<String, Object>> outputs) {
    return run(inputs, outputs, 0, 0);
  }

  public static Map<String, Object> run(
      List<Map<String, Object>> inputs,
      List<Map<String, Object>> outputs,
      long residue,
      long loss) {
    var run = new LinkedHashMap<String, Object>();
    run.put("inputs", inputs);
    run.put("outputs", outputs);
    run.put("residueGrams", residue);
    run.put("lossGrams", loss);
    return run;
  }

  /** Lots of one material in stock, made by one run of one intake. */
  public Sorted sorted(String materialCode, long... lotGrams) {
    long sum = 0;
    var lots = new ArrayList<UUID>();
    var outputs = new ArrayList<Map<String, Object>>();
    for (var grams : lotGrams) {
      var lot = UUID.randomUUID();
      lots.add(lot);
      outputs.add(output(lot, materialCode, grams));
      sum += grams;
    }
    var taken = taken(Map.of("MIX", sum));
    var run = UUID.randomUUID();
    Chain.sort(taken.clerk(), run, run(List.of(input(taken, "MIX", sum)), outputs)).statusCode(200);
    return new Sorted(taken, run, List.copyOf(lots));
  }

  /** The same lots, on their way to a recycler of their own. */
  public Shipped shipped(String materialCode, long... lotGrams) {
    var sorted = sorted(materialCode, lotGrams);
    var recycler = world.aRecyclerAccepting(materialCode);
    var outbound = UUID.randomUUID();
    var clerk = sorted.taken().clerk();
    Chain.ship(clerk, outbound, recycler, sorted.lotIds().toArray(UUID[]::new)).statusCode(200);
    return new Shipped(
        sorted, outbound, recycler, clerk, world.aPersonOfRecycler(recycler), sorted.lotIds());
  }

  /** A truck that was taken in, and the clerk who did it. */
  public record Taken(UUID tripId, Actor clerk, UUID intakeId) {}

  /** A run and its lots in stock. */
  public record Sorted(Taken taken, UUID runId, List<UUID> lotIds) {

    public Actor clerk() {
      return taken.clerk();
    }
  }

  /**
   * Lots on their way.
   *
   * @param person who acts for the recycler
   */
  public record Shipped(
      Sorted sorted,
      UUID outboundId,
      UUID recyclerId,
      Actor clerk,
      Actor person,
      List<UUID> lotIds) {}
}
