package city.liangwang.booking;

import city.liangwang.shared.ProblemType;

/** How a booking can be refused. */
public enum BookingProblem implements ProblemType {
  NOT_FOUND("pickup-not-found", "没有该回收单", "No such pickup", Kind.NOT_FOUND),
  STATE("pickup-state", "回收单当前状态不允许此操作", "Not possible in the pickup's state", Kind.CONFLICT),
  NOT_COVERED(
      "community-not-covered", "该小区尚未开通上门回收", "No station serves this community", Kind.CONFLICT),
  SLOT_PAST("slot-past", "预约时段已结束", "The slot is over", Kind.INVALID),
  SLOT_UNKNOWN("slot-unknown", "没有该预约时段", "No such slot", Kind.INVALID),
  SLOT_FULL("slot-full", "该时段已约满", "The slot is full", Kind.CONFLICT),
  ITEMS_MISSING("items-missing", "请填写回收物品", "Say what is to be fetched", Kind.INVALID),
  ITEMS_UNWANTED("items-unwanted", "整袋回收无需填写物品", "A mixed bag takes no items", Kind.INVALID),
  ITEM_NOT_FOR_KIND(
      "item-not-for-kind", "该品类不适用于此回收类型", "This material is not fetched this way", Kind.INVALID),
  PIECES_MISSING("pieces-missing", "请填写件数", "Say how many pieces", Kind.INVALID),
  TOO_MANY_OPEN(
      "too-many-open-pickups", "未完成的回收单已达上限", "Too many pickups are open already", Kind.CONFLICT),
  URGED_LATELY("urged-lately", "刚刚催过单,请稍后再试", "Urged a short while ago, try later", Kind.TOO_MANY);

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final Kind kind;

  BookingProblem(String code, String titleZh, String titleEn, Kind kind) {
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
