package city.liangwang.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ChoiceTest {

  private static final int MAX = 3;

  @Example
  void the_nearest_gets_the_job_even_with_more_to_do() {
    var near = candidate(1, 200L, 2, 9);
    var far = candidate(2, 900L, 0, 0);

    assertThat(Choice.among(List.of(far, near), MAX))
        .contains(new Choice(near, Reason.NEAREST, List.of(near, far)));
  }

  @Example
  void somebody_whose_place_is_known_goes_before_somebody_whose_place_is_not() {
    var known = candidate(1, 90_000L, 2, 9);
    var unknown = candidate(2, null, 0, 0);

    assertThat(Choice.among(List.of(unknown, known), MAX))
        .contains(new Choice(known, Reason.NEAREST, List.of(known, unknown)));
  }

  @Example
  void at_the_same_distance_the_one_with_fewer_open_jobs_goes() {
    var idle = candidate(2, 500L, 0, 9);
    var busy = candidate(1, 500L, 1, 0);

    assertThat(Choice.among(List.of(busy, idle), MAX))
        .contains(new Choice(idle, Reason.FEWEST_OPEN_JOBS, List.of(idle, busy)));
  }

  @Example
  void with_the_same_load_the_one_who_got_fewer_jobs_today_goes() {
    var fresh = candidate(2, null, 1, 3);
    var tired = candidate(1, null, 1, 4);

    assertThat(Choice.among(List.of(tired, fresh), MAX))
        .contains(new Choice(fresh, Reason.FEWEST_JOBS_TODAY, List.of(fresh, tired)));
  }

  @Example
  void among_equals_the_smallest_id_goes() {
    var first = candidate(1, null, 0, 0);
    var second = candidate(2, null, 0, 0);

    assertThat(Choice.among(List.of(second, first), MAX))
        .contains(new Choice(first, Reason.ALL_EQUAL, List.of(first, second)));
  }

  @Example
  void who_has_enough_to_do_is_not_free() {
    var full = candidate(1, 10L, MAX, 0);
    var free = candidate(2, 9_000L, MAX - 1, 0);

    assertThat(Choice.among(List.of(full, free), MAX))
        .contains(new Choice(free, Reason.ONLY_ONE_FREE, List.of(free)));
    assertThat(Choice.among(List.of(full), MAX)).isEmpty();
    assertThat(Choice.among(List.of(), MAX)).isEmpty();
  }

  @Property
  void somebody_gets_the_job_exactly_when_somebody_is_free(@ForAll("crews") List<Candidate> crew) {
    var anyFree = crew.stream().anyMatch(one -> one.openJobs() < MAX);

    assertThat(Choice.among(crew, MAX).isPresent()).isEqualTo(anyFree);
  }

  @Property
  void who_gets_it_is_free_and_nobody_free_is_nearer(@ForAll("crews") List<Candidate> crew) {
    Choice.among(crew, MAX)
        .ifPresent(
            choice -> {
              assertThat(choice.chosen().openJobs()).isLessThan(MAX);
              assertThat(crew)
                  .filteredOn(one -> one.openJobs() < MAX)
                  .allMatch(one -> metres(choice.chosen()) <= metres(one));
            });
  }

  @Property
  void the_order_in_which_people_are_asked_changes_nothing(
      @ForAll("crews") List<Candidate> crew, @ForAll long seed) {
    var shuffled = new ArrayList<>(crew);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Choice.among(shuffled, MAX)).isEqualTo(Choice.among(crew, MAX));
  }

  @Property
  void the_reason_is_the_first_thing_in_which_the_best_differ(
      @ForAll("crews") List<Candidate> crew) {
    Choice.among(crew, MAX)
        .filter(choice -> choice.candidates().size() > 1)
        .ifPresent(
            choice ->
                assertThat(choice.reason())
                    .isEqualTo(difference(choice.candidates().get(0), choice.candidates().get(1))));
  }

  @Property
  void jobs_given_out_one_by_one_are_spread_evenly(
      @ForAll("sizes") int people, @ForAll("sizes") int jobs) {
    var open = new int[people];
    for (int job = 0; job < Math.min(jobs, people * MAX); job++) {
      var crew = new ArrayList<Candidate>();
      for (int one = 0; one < people; one++) {
        crew.add(candidate(one, null, open[one], open[one]));
      }
      var chosen = Choice.among(crew, MAX).orElseThrow().chosen();
      open[(int) chosen.collectorId().getLeastSignificantBits()]++;
    }
    var sorted = java.util.Arrays.stream(open).sorted().toArray();
    assertThat(sorted[people - 1] - sorted[0]).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 12);
  }

  @Provide
  Arbitrary<List<Candidate>> crews() {
    // Few values, so that equals are common.
    var distances =
        Arbitraries.longs().between(0, 3).map(hundreds -> hundreds * 100).injectNull(0.3);
    return Combinators.combine(
            Arbitraries.integers().between(0, 40),
            distances,
            Arbitraries.integers().between(0, MAX + 1),
            Arbitraries.integers().between(0, 3))
        .as(ChoiceTest::candidate)
        .list()
        .ofMaxSize(8)
        .uniqueElements(Candidate::collectorId);
  }

  private static Reason difference(Candidate best, Candidate second) {
    if (!Objects.equals(best.distanceMetres(), second.distanceMetres())) {
      return Reason.NEAREST;
    }
    if (best.openJobs() != second.openJobs()) {
      return Reason.FEWEST_OPEN_JOBS;
    }
    return best.jobsToday() == second.jobsToday() ? Reason.ALL_EQUAL : Reason.FEWEST_JOBS_TODAY;
  }

  private static long metres(Candidate candidate) {
    var metres = candidate.distanceMetres();
    return metres == null ? Long.MAX_VALUE : metres;
  }

  private static Candidate candidate(int number, @Nullable Long metres, int open, int today) {
    return new Candidate(new UUID(0, number), metres, open, today);
  }
}
