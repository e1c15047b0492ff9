package city.liangwang.integration.wechat.standin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the phone of a made-up user is known by. Derived from the user's name, so that a restart of
 * the stand-in changes nobody.
 */
public final class MadeUpPhone {

  private static final BigInteger NUMBERS = BigInteger.valueOf(1_000_000_000L);
  private static final int OPENID_LENGTH = 28;

  private MadeUpPhone() {}

  public static String openid(String user) {
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest("openid " + user));
    return "o" + text.substring(0, OPENID_LENGTH - 1);
  }

  /** 19 and nine digits. */
  public static String number(String user) {
    return String.format("19%09d", new BigInteger(1, digest("phone " + user)).mod(NUMBERS));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
