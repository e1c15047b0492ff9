package city.liangwang.replay.plan;

import static city.liangwang.replay.plan.Examples.a_plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A household may have five pickups open at a time; the plan must not ask for more. */
class HouseholdsTest {

  private static final int OPEN_AT_ONCE = 5;

  // Every collector finishes one job before the next is booked, so that a household has as many
  // open as there are collectors who come to it.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_more_collectors_come_to_a_household_than_it_may_have_pickups_open(long seed) {
    Map<Integer, Set<String>> collectors = new HashMap<>();
    for (var job : a_plan(seed).jobs()) {
      collectors.computeIfAbsent(job.household(), any -> new HashSet<>()).add(job.collector());
    }

    assertThat(collectors.values()).allMatch(hands -> hands.size() <= OPEN_AT_ONCE);
  }
}
