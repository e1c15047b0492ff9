package city.liangwang.area;

import city.liangwang.shared.ProblemType;

/** How a place can be wrong. */
public enum AreaProblem implements ProblemType {
  COMMUNITY_NOT_FOUND("community-not-found", "没有该小区", "No such community", Kind.NOT_FOUND),
  STATION_NOT_FOUND("station-not-found", "没有该服务站", "No such station", Kind.NOT_FOUND),
  CENTRE_NOT_FOUND("centre-not-found", "没有该分拣中心", "No such sorting centre", Kind.NOT_FOUND),
  DROP_OFF_POINT_NOT_FOUND(
      "drop-off-point-not-found", "没有该交投点", "No such drop-off point", Kind.NOT_FOUND),
  COMMUNITY_COVERED(
      "community-covered", "该小区已开通服务", "The community is covered already", Kind.CONFLICT),
  HOURS_INVALID("hours-invalid", "营业时间有误", "The hours end before they begin", Kind.INVALID);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  AreaProblem(String code, String titleZh, String titleEn, Kind kind) {
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
