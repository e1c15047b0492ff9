package city.liangwang.platform.http;

/** What counts as text in a request. */
final class Text {

  private Text() {}

  /** No control characters but line break and tab, no half of a surrogate pair. */
  static boolean isPrintable(String text) {
    return text.codePoints().allMatch(Text::isPrintable);
  }

  private static boolean isPrintable(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return true;
    }
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
