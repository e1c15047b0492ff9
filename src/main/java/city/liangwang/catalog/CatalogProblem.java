package city.liangwang.catalog;

import city.liangwang.shared.ProblemType;

/** How a material, a price or a scale can be wrong. */
public enum CatalogProblem implements ProblemType {
  MATERIAL_UNKNOWN("material-unknown", "没有该品类", "No such material", Kind.INVALID),
  PRICE_MISSING("price-missing", "该品类当前没有价格", "The material has no price here", Kind.INVALID),
  PRICE_IN_THE_PAST(
      "price-in-the-past", "新价格必须从将来生效", "A price can only begin later", Kind.INVALID),
  PRICE_TAKEN("price-taken", "该时刻已有新价格", "Another price begins at that instant", Kind.CONFLICT),
  FEE_BY_PIECE("fee-by-piece", "费用只能按件收取", "Only pieces can have a fee", Kind.INVALID),
  DIVISION_UNKNOWN("division-unknown", "没有该区县", "No such division", Kind.INVALID),
  SCALE_TAKEN("scale-serial-taken", "该序列号已登记", "The serial number is registered", Kind.CONFLICT),
  SCALE_HOLDER(
      "scale-holder-invalid", "秤的持有者与类型不符", "The holder does not fit the kind", Kind.INVALID),
  SCALE_INTERVAL(
      "scale-interval-invalid", "分度值大于最大称量", "An interval above the maximum", Kind.INVALID),
  CERTIFICATE_EXPIRED(
      "certificate-expired", "检定证书已过期", "The certificate has expired", Kind.INVALID),
  SCALE_NOT_FOUND("scale-not-found", "未登记的秤", "No such scale", Kind.INVALID),
  SCALE_EXPIRED(
      "scale-expired", "秤的检定证书已过期", "The scale's verification has expired", Kind.CONFLICT),
  ABOVE_SCALE("weight-above-scale", "超过秤的最大称量", "Above the scale's maximum", Kind.INVALID),
  NOT_ON_INTERVAL(
      "weight-not-on-interval", "读数不是秤的分度值的整数倍", "Not a reading of this scale", Kind.INVALID);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  CatalogProblem(String code, String titleZh, String titleEn, Kind kind) {
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
