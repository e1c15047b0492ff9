package city.liangwang.sorting;

import city.liangwang.shared.ProblemType;

/** How the centre can refuse. */
public enum SortingProblem implements ProblemType {
  INTAKE_NOT_FOUND("intake-not-found", "未找到该入场单", "No such intake", Kind.NOT_FOUND),
  NET_NOT_POSITIVE("net-not-positive", "毛重必须大于皮重", "Gross must be above tare", Kind.INVALID),
  WRONG_CENTRE("trip-other-centre", "该趟次不是送往本中心的", "Bound for another centre", Kind.CONFLICT),
  ALREADY_REVERSED("already-reversed", "该记录已冲正", "Reversed before", Kind.CONFLICT),
  ALREADY_SORTED("intake-sorted", "该入场货物已开始分拣", "A sorting run has used it", Kind.CONFLICT),
  NOT_LEFT("intake-not-left", "入场余量不足", "Not that much is left of the intake", Kind.CONFLICT),
  INPUT_TWICE("input-twice", "同一入场单的同一品类重复出现", "An intake's material is named twice", Kind.INVALID),
  RUN_NOT_FOUND("run-not-found", "未找到该分拣批次", "No such sorting run", Kind.NOT_FOUND),
  RUN_UNBALANCED(
      "run-unbalanced",
      "投入与产出、残渣、损耗之和不相等",
      "Inputs are not outputs, residue and loss together",
      Kind.INVALID),
  LOT_KNOWN("lot-known", "该批号已使用", "The lot's id is used already", Kind.CONFLICT),
  LOT_NOT_STORED("lot-not-stored", "该批货物不在库", "The lot is not in stock", Kind.CONFLICT),
  LICENCE_EXPIRED(
      "recycler-licence-expired", "利用企业许可已过期", "The recycler's licence has expired", Kind.CONFLICT),
  NOT_ACCEPTED(
      "material-not-accepted",
      "利用企业不接收该品类",
      "The recycler does not take that material",
      Kind.CONFLICT),
  OUTBOUND_NOT_FOUND("outbound-not-found", "未找到该出场单", "No such outbound", Kind.NOT_FOUND),
  OUTBOUND_STATE(
      "outbound-state", "出场单当前状态不允许该操作", "The outbound is not in that state", Kind.CONFLICT),
  RETURN_UNKNOWN(
      "returned-lot-unknown", "退回的批次不在该出场单中", "That lot was not in this outbound", Kind.INVALID),
  NOTHING_KEPT(
      "received-without-lots",
      "全部退回时收货重量应为零",
      "Nothing was kept, so nothing can weigh",
      Kind.INVALID),
  OUTSIDE_TOLERANCE(
      "outside-tolerance", "重量差异超出允差,请说明原因", "The weights differ too much, say why", Kind.INVALID),
  CASE_NOT_FOUND("variance-case-not-found", "未找到该差异个案", "No such variance case", Kind.NOT_FOUND),
  CASE_CLOSED("variance-case-closed", "该差异个案已关闭", "Closed before", Kind.CONFLICT),
  SECOND_PERSON(
      "second-person-required",
      "该重量须由另一人冲正",
      "A second person has to reverse this",
      Kind.FORBIDDEN);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  SortingProblem(String code, String titleZh, String titleEn, Kind kind) {
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
