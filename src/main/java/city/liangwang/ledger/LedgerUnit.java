package city.liangwang.ledger;

import java.util.regex.Pattern;

/**
 * What an account counts.
 *
 * @param code {@code CNY} in fen, {@code PT} in points, {@code g:<material code>} in grams
 */
public record LedgerUnit(String code) {

  private static final Pattern KNOWN = Pattern.compile("CNY|PT|g:[A-Za-z0-9._-]{1,40}");

  public static final LedgerUnit CNY = new LedgerUnit("CNY");
  public static final LedgerUnit POINTS = new LedgerUnit("PT");

  private static final String GRAMS_OF = "g:";

  public LedgerUnit {
    if (!KNOWN.matcher(code).matches()) {
      throw new IllegalArgumentException("nothing is counted in " + code);
    }
  }

  public static LedgerUnit gramsOf(String materialCode) {
    return new LedgerUnit(GRAMS_OF + materialCode);
  }

  public boolean isMass() {
    return code.startsWith(GRAMS_OF);
  }

  /** Only for a unit of mass. */
  public String materialCode() {
    if (!isMass()) {
      throw new IllegalStateException(code + " counts no grams");
    }
    return code.substring(GRAMS_OF.length());
  }
}
