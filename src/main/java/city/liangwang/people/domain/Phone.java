package city.liangwang.people.domain;

import city.liangwang.people.PeopleProblem;
import java.util.regex.Pattern;

/** A mobile number of mainland China, 11 digits without the country code. */
public record Phone(String number) {

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern COUNTRY_CODE = Pattern.compile("^(\\+|00)?86(?=1\\d{10}$)");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

  /**
   * Fails with {@code phone-invalid}. The number itself never stands in the message: it is logged.
   */
  public Phone {
    if (!MOBILE.matcher(number).matches()) {
      throw PeopleProblem.PHONE_INVALID.at("phone", "11 digits that begin with 13 to 19");
    }
  }

  /** Also takes {@code +86 138-0000-1234}. */
  public static Phone parse(String text) {
    var digits = SEPARATORS.matcher(text).replaceAll("");
    return new Phone(COUNTRY_CODE.matcher(digits).replaceFirst(""));
  }

  /** {@code 138****1234}. */
  public String masked() {
    return number.substring(0, 3) + "****" + number.substring(7);
  }

  /** Masked, so that no log line shows a number. */
  @Override
  public String toString() {
    return masked();
  }
}
