package city.liangwang.testing;

import city.liangwang.platform.security.Role;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tokens as the platform's own sign-in would give them, for anybody in any role. The application
 * under test trusts the key of this run.
 */
public final class Tokens {

  private Tokens() {}

  /** Good for an hour. */
  public static String of(UUID person, Role... roles) {
    return of(person, Duration.ofHours(1), roles);
  }

  /** Expired already when {@code validFor} is negative. */
  public static String of(UUID person, Duration validFor, Role... roles) {
    var groups = Arrays.stream(roles).map(Role::inToken).collect(Collectors.toSet());
    var now = System.currentTimeMillis() / 1000;
    return Jwt.subject(person.toString())
        .groups(groups)
        .issuedAt(Math.min(now, now + validFor.toSeconds() - 1))
        .expiresAt(now + validFor.toSeconds())
        .sign();
  }

  /** The settings that make an application sign and accept tokens with a new pair of keys. */
  static Map<String, String> keySettings() {
    KeyPair pair = newPair();
    return Map.of(
        "quarkus.oidc.mobile.public-key",
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
        "smallrye.jwt.sign.key",
        pem(pair));
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PRIVATE KEY-----"
        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
        + "-----END PRIVATE KEY-----";
  }

  private static KeyPair newPair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
