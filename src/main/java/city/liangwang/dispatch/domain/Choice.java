package city.liangwang.dispatch.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who gets a job, and what decided it.
 *
 * @param candidates who came into question, the best first where nobody was named
 */
public record Choice(Candidate chosen, Reason reason, List<Candidate> candidates) {

  private static final Comparator<Candidate> BY_DISTANCE =
      Comparator.comparing(
          Candidate::distanceMetres, Comparator.nullsLast(Comparator.<Long>naturalOrder()));
  private static final Comparator<Candidate> BY_OPEN_JOBS =
      Comparator.comparingInt(Candidate::openJobs);
  private static final Comparator<Candidate> BY_JOBS_TODAY =
      Comparator.comparingInt(Candidate::jobsToday);
  private static final Comparator<Candidate> BEST_FIRST =
      BY_DISTANCE
          .thenComparing(BY_OPEN_JOBS)
          .thenComparing(BY_JOBS_TODAY)
          .thenComparing(Candidate::collectorId);

  public Choice {
    candidates = List.copyOf(candidates);
  }

  /**
   * The nearest free collector; then who holds the fewest jobs, then who got the fewest today, then
   * the smallest id, so that the same situation always has the same answer. Who holds {@code
   * openJobsMax} jobs is not free. None when nobody is.
   */
  public static Optional<Choice> among(List<Candidate> atWork, int openJobsMax) {
    var free =
        atWork.stream().filter(one -> one.openJobs() < openJobsMax).sorted(BEST_FIRST).toList();
    return free.isEmpty()
        ? Optional.empty()
        : Optional.of(new Choice(free.get(0), reason(free), free));
  }

  private static Reason reason(List<Candidate> bestFirst) {
    if (bestFirst.size() == 1) {
      return Reason.ONLY_ONE_FREE;
    }
    var best = bestFirst.get(0);
    var second = bestFirst.get(1);
    if (BY_DISTANCE.compare(best, second) != 0) {
      return Reason.NEAREST;
    }
    if (BY_OPEN_JOBS.compare(best, second) != 0) {
      return Reason.FEWEST_OPEN_JOBS;
    }
    return BY_JOBS_TODAY.compare(best, second) == 0 ? Reason.ALL_EQUAL : Reason.FEWEST_JOBS_TODAY;
  }
}
