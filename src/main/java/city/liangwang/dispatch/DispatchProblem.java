package city.liangwang.dispatch;

import city.liangwang.shared.ProblemType;

/** How work can be refused. */
public enum DispatchProblem implements ProblemType {
  SHIFT_NOT_FOUND("shift-not-found", "没有该班次", "No such shift", Kind.NOT_FOUND),
  SHIFT_OPEN("shift-open", "已在班,请先下班", "Already at work", Kind.CONFLICT),
  SHIFT_ENDED("shift-ended", "该班次已结束", "The shift is over", Kind.CONFLICT),
  NOT_ON_SHIFT("not-on-shift", "回收员不在班", "The collector is not at work", Kind.CONFLICT),
  TAKEN("pickup-taken", "该回收单已被接走", "Somebody has the job already", Kind.CONFLICT),
  TOO_MANY_JOBS("too-many-jobs", "在手任务已达上限", "The collector has enough to do", Kind.CONFLICT),
  NO_COLLECTOR_FREE("no-collector-free", "本站暂无空闲回收员", "No collector is free", Kind.CONFLICT),
  NOT_YOUR_JOB("not-your-job", "不是您的任务", "Somebody else's job", Kind.FORBIDDEN);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  DispatchProblem(String code, String titleZh, String titleEn, Kind kind) {
    this.code = code;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
