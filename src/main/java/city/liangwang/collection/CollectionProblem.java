package city.liangwang.collection;

import city.liangwang.shared.ProblemType;

/** How a weighing, a dispute or a correction can be refused. */
public enum CollectionProblem implements ProblemType {
  NOT_FOUND("weighing-not-found", "没有该称重记录", "No such weighing", Kind.NOT_FOUND),
  HANDED_OVER(
      "weighing-handed-over", "该称重记录已交接给服务站", "Handed over to the station before", Kind.CONFLICT),
  REVERSED("weighing-reversed", "该称重记录已全部冲销", "The weighing was reversed", Kind.CONFLICT),
  TIME_NOT_POSSIBLE(
      "weighed-at-not-possible",
      "称重时间不合理",
      "Weighed in the future, or before the collector arrived",
      Kind.INVALID),
  LINE_NOT_FOR_KIND(
      "line-not-for-kind",
      "该品类不适用于此回收类型",
      "This material is not weighed in such a pickup",
      Kind.INVALID),
  LINE_PIECES_MISSING("line-pieces-missing", "该品类按件计价,请填写件数", "Say how many pieces", Kind.INVALID),
  LINE_PIECES_UNWANTED(
      "line-pieces-unwanted", "该品类按重量计价,无需填写件数", "Not counted by the piece", Kind.INVALID),
  TYPED_TOO_HEAVY(
      "typed-weight-too-heavy",
      "手工录入的重量超过上限",
      "Too heavy for a weight that is typed in",
      Kind.INVALID),
  BAG_TWICE("bag-code-twice", "同一袋码重复出现", "The same bag code on two lines", Kind.INVALID),
  BAG_TAKEN("bag-code-taken", "该袋码已被使用", "The bag code belongs to another weighing", Kind.CONFLICT),
  DISPUTED("weighing-disputed", "该称重记录正在申诉中", "The weighing is disputed", Kind.CONFLICT),
  DISPUTED_BEFORE(
      "weighing-disputed-before", "该称重结果已申诉过", "This result was disputed before", Kind.CONFLICT),
  DISPUTE_LATE("dispute-late", "已超过申诉期限", "The time for a dispute is over", Kind.CONFLICT),
  DISPUTE_NOT_FOUND("dispute-not-found", "没有该申诉", "No such dispute", Kind.NOT_FOUND),
  DISPUTE_SETTLED("dispute-settled", "该申诉已处理", "The dispute was settled before", Kind.CONFLICT),
  LINES_MISSING("lines-missing", "请填写更正后的明细", "Say what the lines are to be", Kind.INVALID),
  LINES_UNWANTED("lines-unwanted", "维持原结果时无需填写明细", "Nothing is corrected", Kind.INVALID),
  NOTHING_CORRECTED("nothing-corrected", "更正内容与原记录相同", "The lines are as they were", Kind.CONFLICT),
  SECOND_PERSON(
      "second-person-required",
      "超过单人限额或已交接,需由调度员更正",
      "A second person has to book this",
      Kind.FORBIDDEN);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  CollectionProblem(String code, String titleZh, String titleEn, Kind kind) {
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
