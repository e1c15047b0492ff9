package city.liangwang.testing;

import city.liangwang.platform.security.Role;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * The settings that make an application sign and accept tokens with a new pair of keys, which are
   * kept in {@code folder}.
   */
  static Map<String, String> keySettings(Path folder) throws IOException {
    KeyPair pair = newPair();
    Files.createDirectories(folder);
    Path privateKey = folder.resolve("token-private.pem");
    Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    Path publicKey = folder.resolve("token-public.pem");
    Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    return Map.of(
        "liangwang.token.public-key",
        publicKey.toString(),
        "liangwang.token.private-key",
        privateKey.toString());
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END "
        + kind
        + "-----\n";
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
