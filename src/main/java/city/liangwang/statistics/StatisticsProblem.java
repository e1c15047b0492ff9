package city.liangwang.statistics;

import city.liangwang.shared.ProblemType;

/** How a question for figures, or a declaration, can be refused. */
public enum StatisticsProblem implements ProblemType {
  DAY_INVALID("day-invalid", "日期格式应为 2026-11-23", "Not a day such as 2026-11-23", Kind.INVALID),
  PERIOD_INVALID("period-invalid", "起止日期有误", "The period ends before it begins", Kind.INVALID),
  PERIOD_TOO_LONG("period-too-long", "查询期间过长", "More than ten years at once", Kind.INVALID),
  GROUP_UNKNOWN("group-by-unknown", "不支持该分组", "Not grouped by that", Kind.INVALID),
  STAGE_UNKNOWN("stage-unknown", "没有该环节", "No such stage", Kind.INVALID),
  KIND_UNKNOWN("record-kind-unknown", "没有该记录类型", "No such kind of record", Kind.INVALID),
  RECORD_NOT_FOUND("record-not-found", "未找到该记录", "No such record", Kind.NOT_FOUND),
  TRACE_NOT_FOUND("trace-not-found", "未找到该称重记录", "No such weighing of yours", Kind.NOT_FOUND),
  INDICATOR_NOT_FOUND("indicator-not-found", "没有该指标", "No such indicator", Kind.NOT_FOUND),
  INDICATOR_UNKNOWN("indicator-unknown", "没有该指标", "No such indicator", Kind.INVALID),
  REBUILD_NOT_FOUND("rebuild-not-found", "没有该重建任务", "No such rebuild", Kind.NOT_FOUND),
  REBUILD_RUNNING("rebuild-running", "已有重建任务在进行", "Another rebuild is running", Kind.CONFLICT),
  LIVE_FULL("live-full", "观看人数已满,请稍后再试", "Too many are watching, try later", Kind.UNAVAILABLE);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  StatisticsProblem(String code, String titleZh, String titleEn, Kind kind) {
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
