package city.liangwang.replay.plan;

import static city.liangwang.replay.plan.Examples.all_readings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the whole day in the city of the demonstration weighs with seed 1, stage by stage. These are
 * the figures of the report: whoever changes the plan changes them, and has to say so.
 */
class PlannedSumsTest {

  private static final City CITY = Anyang.city();
  private static final Plan PLAN = Planner.plan(1, true, all_readings(), CITY);

  private final Map<String, Long> sorted = new TreeMap<>();
  private long residueGrams;
  private long lossGrams;

  @Test
  void at_the_door() {
    assertThat(PLAN.jobs().stream().mapToLong(job -> Line.sum(job.lines())).sum())
        .isEqualTo(139_189_500);
  }

  @Test
  void at_the_door_after_disputes_and_corrections() {
    assertThat(PLAN.jobs().stream().mapToLong(job -> Line.sum(job.amended())).sum())
        .isEqualTo(139_253_986);
  }

  @Test
  void at_the_stations() {
    assertThat(PLAN.batches().stream().mapToLong(one -> Plan.sum(PLAN.stationGrams(one))).sum())
        .isEqualTo(138_971_954);
  }

  @Test
  void on_the_weighbridge() {
    assertThat(PLAN.trips().stream().mapToLong(PlannedSumsTest::netGrams).sum())
        .isEqualTo(138_425_000);
  }

  @Test
  void out_of_sorting() {
    PLAN.trips().forEach(this::sort);

    assertThat(Plan.sum(sorted)).isEqualTo(133_088_836);
    assertThat(residueGrams).isEqualTo(5_024_381);
    assertThat(Plan.sum(sorted) + residueGrams + lossGrams).isEqualTo(138_425_000);
  }

  @Test
  void to_recyclers_goes_all_that_was_sorted() {
    PLAN.trips().forEach(this::sort);

    assertThat(Anyang.accepted()).containsAll(sorted.keySet());
  }

  @Test
  void for_it_residents_are_paid_line_by_line_rounded_half_up() {
    var prices = new HashMap<String, Long>();
    long fen = 0;
    for (var job : PLAN.jobs()) {
      var community = PLAN.households().get(job.household()).communityCode();
      for (var line : job.amended()) {
        var price =
            prices.computeIfAbsent(
                line.material() + "/" + community,
                any -> Anyang.fenPerKg(line.material(), community));
        fen += (line.grams() * price + 500) / 1_000;
      }
    }
    assertThat(fen).isEqualTo(18_821_595);
  }

  private static long netGrams(Plan.Trip trip) {
    return Scales.atWeighbridge(
        PLAN.seed(),
        trip.index(),
        Plan.sum(PLAN.manifest(trip)),
        Anyang.WEIGHBRIDGE_INTERVAL_GRAMS,
        trip.outOfTolerance());
  }

  /**
   * The centre shares the net weight out over what the manifest says, to the largest remainders.
   */
  private void sort(Plan.Trip trip) {
    var manifest = PLAN.manifest(trip);
    var materials = List.copyOf(manifest.keySet());
    var parts = Split.inProportion(netGrams(trip), new ArrayList<>(manifest.values()));
    var arrived = new TreeMap<String, Long>();
    for (int i = 0; i < materials.size(); i++) {
      arrived.put(materials.get(i), parts.get(i));
    }
    var inputs = Sorting.shareOut(arrived, trip.runs());
    for (int run = 0; run < inputs.size(); run++) {
      var name = trip.index() + "." + run;
      var mixedBag = CITY.materials().mixedBag();
      var result = Sorting.sort(1, name, inputs.get(run), mixedBag, Anyang.accepted());
      result.outputs().forEach(one -> sorted.merge(one.material(), one.grams(), Long::sum));
      residueGrams += result.residueGrams();
      lossGrams += result.lossGrams();
    }
  }
}
