package city.liangwang.custody;

import city.liangwang.shared.ProblemType;

/** How a hand-over or a trip can be refused. */
public enum CustodyProblem implements ProblemType {
  HANDOVER_NOT_FOUND("handover-not-found", "未找到该交接单", "No such hand-over", Kind.NOT_FOUND),
  ALREADY_REVERSED("handover-reversed", "该交接单已冲正", "Reversed before", Kind.CONFLICT),
  ALREADY_LOADED(
      "handover-loaded",
      "该交接单的货物已装车,请先卸车",
      "Its containers are on a truck, unload them first",
      Kind.CONFLICT),
  NOTHING_WEIGHED(
      "handover-empty", "交接单没有重量", "Neither carried nor weighed anything", Kind.INVALID),
  OUTSIDE_TOLERANCE(
      "outside-tolerance", "重量差异超出允差,请说明原因", "The weights differ too much, say why", Kind.INVALID),
  CONTAINER_MATERIAL(
      "container-other-material",
      "周转箱中已有其他品类",
      "The container holds another material",
      Kind.CONFLICT),
  CONTAINER_EMPTY("container-empty", "周转箱是空的", "Nothing is in that container", Kind.CONFLICT),
  REFILLED(
      "container-refilled",
      "周转箱装车后又装了货",
      "The container was filled anew after it was loaded",
      Kind.CONFLICT),
  SECOND_PERSON(
      "second-person-required",
      "该重量须由另一人冲正",
      "A second person has to reverse this",
      Kind.FORBIDDEN),
  TRIP_NOT_FOUND("trip-not-found", "未找到该趟次", "No such trip", Kind.NOT_FOUND),
  TRIP_STATE("trip-state", "趟次当前状态不允许该操作", "The trip is not in that state", Kind.CONFLICT),
  VEHICLE_UNKNOWN("vehicle-unknown", "未登记的车辆", "No such vehicle", Kind.INVALID),
  DRIVER_UNKNOWN("driver-unknown", "该人员不是司机", "That person drives no truck", Kind.INVALID),
  OVERLOADED("vehicle-overloaded", "超过车辆核定载重", "More than the vehicle may carry", Kind.CONFLICT);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  CustodyProblem(String code, String titleZh, String titleEn, Kind kind) {
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
