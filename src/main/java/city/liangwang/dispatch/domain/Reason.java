package city.liangwang.dispatch.domain;

/** What decided who gets a job. The code never changes: it is kept with the assignment. */
public enum Reason {
  ONLY_ONE_FREE("only-one-free"),
  NEAREST("nearest"),
  FEWEST_OPEN_JOBS("fewest-open-jobs"),
  FEWEST_JOBS_TODAY("fewest-jobs-today"),
  ALL_EQUAL("all-equal"),
  /** A dispatcher or keeper named the collector. */
  CHOSEN("chosen"),
  /** The collector took the job. */
  CLAIMED("claimed");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
