package city.liangwang.area;

/** What a drop-off point takes, and how. */
public enum DropOffKind {
  /** Somebody is there and weighs (有人值守). */
  STAFFED,
  /** A cabinet that opens by itself (智能回收柜). */
  SMART_CABINET,
  /** Clothes and other textiles (旧衣回收箱). */
  CLOTHES_BIN,
  /** Harmful waste (有害垃圾收集点). */
  HARMFUL_BOX
}
