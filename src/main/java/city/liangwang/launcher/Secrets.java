package city.liangwang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Secrets of this one installation: made when first asked for, kept in files that only their owner
 * can read.
 */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RSA_BITS = 3072;
  private static final int AES_BYTES = 32;
  private static final int PASSWORD_BYTES = 24;
  // Without letters and digits that look alike: people type these.
  private static final String TYPABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int TYPABLE_LENGTH = 14;
  private static final String PRIVATE_KEY = "token-private.pem";
  private static final String PUBLIC_KEY = "token-public.pem";

  private final Path folder;

  private Secrets(Path folder) {
    this.folder = folder;
  }

  static Secrets in(Path folder) {
    try {
      ServerAccount.privateFolder(folder);
      // Somebody may have opened it since.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      return new Secrets(folder);
    } catch (IOException e) {
      throw cannotKeep(folder, e);
    }
  }

  String databasePassword() {
    return kept("database-password", () -> random(PASSWORD_BYTES, Base64.getUrlEncoder()));
  }

  String keycloakAdminPassword() {
    return kept("keycloak-admin-password", () -> random(PASSWORD_BYTES, Base64.getUrlEncoder()));
  }

  String keycloakClientSecret() {
    return kept("keycloak-client-secret", () -> random(PASSWORD_BYTES, Base64.getUrlEncoder()));
  }

  /** The key that phone numbers are encrypted with: 32 bytes in Base64. */
  String phoneKey() {
    return kept("phone-key", () -> random(AES_BYTES, Base64.getEncoder()));
  }

  /** The key that signs the tokens of residents and collectors, PKCS 8 in PEM. */
  Path tokenPrivateKey() {
    makeTokenKeys();
    return folder.resolve(PRIVATE_KEY);
  }

  /** The key that verifies these tokens, X.509 in PEM. */
  Path tokenPublicKey() {
    makeTokenKeys();
    return folder.resolve(PUBLIC_KEY);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** A new password that a person can type. */
  static String typablePassword() {
    return RANDOM
        .ints(TYPABLE_LENGTH, 0, TYPABLE.length())
        .mapToObj(index -> TYPABLE.substring(index, index + 1))
        .collect(Collectors.joining());
  }

  private String kept(String name, Supplier<String> making) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        SecretFile.write(file, making.get() + "\n");
      }
      String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (secret.isEmpty()) {
        throw new LauncherFailure(
            "The secret in "
                + file
                + " is empty; restore the file, or delete the folder of the installation to begin"
                + " anew.");
      }
      return secret;
    } catch (IOException e) {
      throw cannotKeep(file, e);
    }
  }

  private void makeTokenKeys() {
    if (Files.exists(folder.resolve(PRIVATE_KEY))) {
      return;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS, RANDOM);
      KeyPair pair = generator.generateKeyPair();
      // The private key comes last: where it is, both are.
      writePem(PUBLIC_KEY, "PUBLIC KEY", pair.getPublic().getEncoded());
      writePem(PRIVATE_KEY, "PRIVATE KEY", pair.getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    } catch (IOException e) {
      throw cannotKeep(folder, e);
    }
  }

  private void writePem(String name, String kind, byte[] key) throws IOException {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key);
    SecretFile.write(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
  }

  private static String random(int length, Base64.Encoder encoder) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return encoder.encodeToString(bytes);
  }

  private static LauncherFailure cannotKeep(Path file, IOException cause) {
    return new LauncherFailure(
        "Secrets cannot be kept in " + file + ": " + cause.getMessage(), cause);
  }
}
