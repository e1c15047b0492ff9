package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private final Path folder;

  SecretsTest(@TempDir Path temporary) {
    folder = temporary.resolve("secrets");
  }

  @Test
  void secrets_are_the_same_on_every_start() throws IOException {
    List<String> first = everything(Secrets.in(folder));

    assertThat(everything(Secrets.in(folder))).isEqualTo(first);
  }

  @Test
  void no_two_secrets_are_alike() throws IOException {
    assertThat(everything(Secrets.in(folder))).doesNotHaveDuplicates();
  }

  @Test
  void only_the_owner_reads_them() throws IOException {
    everything(Secrets.in(folder));

    assertThat(mode(folder)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(SecretsTest::mode)).hasSize(6).containsOnly("rw-------");
    }
  }

  @Test
  void the_phone_key_has_256_bits() {
    assertThat(Base64.getDecoder().decode(Secrets.in(folder).phoneKey())).hasSize(32);
  }

  @Test
  void what_the_private_key_signs_the_public_key_verifies() throws Exception {
    Secrets secrets = Secrets.in(folder);
    byte[] text = {1, 2, 3};
    Signature signing = Signature.getInstance("SHA256withRSA");
    signing.initSign(privateKey(secrets));
    signing.update(text);
    Signature verifying = Signature.getInstance("SHA256withRSA");
    verifying.initVerify(publicKey(secrets));
    verifying.update(text);

    assertThat(verifying.verify(signing.sign())).isTrue();
  }

  private static List<String> everything(Secrets secrets) throws IOException {
    return List.of(
        secrets.databasePassword(),
        secrets.keycloakAdminPassword(),
        secrets.keycloakClientSecret(),
        secrets.phoneKey(),
        Files.readString(secrets.tokenPrivateKey()),
        Files.readString(secrets.tokenPublicKey()));
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static PrivateKey privateKey(Secrets secrets)
      throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(pem(secrets.tokenPrivateKey())));
  }

  private static PublicKey publicKey(Secrets secrets) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePublic(new X509EncodedKeySpec(pem(secrets.tokenPublicKey())));
  }

  private static byte[] pem(Path file) throws IOException {
    return Base64.getMimeDecoder()
        .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
  }
}
