package city.liangwang.catalog.domain;

import java.util.Locale;

/** Where a scale is used, which decides who holds it. */
public enum ScaleKind {
  /** Carried to the door by a collector. */
  DOOR,
  /** Stands at a station. */
  STATION,
  /** The weighbridge of a sorting centre. */
  WEIGHBRIDGE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ScaleKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
