package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Collectors;
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

  @Test
  void a_folder_that_somebody_has_opened_since_is_closed_again() throws IOException {
    Secrets.in(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    Secrets.in(folder);

    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  @Test
  void a_secret_that_has_become_empty_is_told_and_not_passed_on() throws IOException {
    Secrets secrets = Secrets.in(folder);
    secrets.databasePassword();
    Files.writeString(folder.resolve("database-password"), " \n");

    assertThatThrownBy(secrets::databasePassword)
        .isInstanceOf(LauncherFailure.class)
        .hasMessageContaining(folder.resolve("database-password") + " is empty; restore the file");
  }

  @Test
  void a_place_where_no_secret_can_be_kept_is_told() throws IOException {
    Files.writeString(folder, "a file");

    assertThatThrownBy(() -> Secrets.in(folder))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageStartingWith("Secrets cannot be kept in " + folder);
  }

  @Test
  void a_half_written_secret_of_an_interrupted_start_is_written_anew() throws IOException {
    Secrets secrets = Secrets.in(folder);
    Files.writeString(folder.resolve("phone-key.new"), "half");

    assertThat(Base64.getDecoder().decode(secrets.phoneKey())).hasSize(32);
    assertThat(folder.resolve("phone-key.new")).doesNotExist();
  }

  @Test
  void a_private_key_that_is_lost_is_made_anew_with_its_public_one() throws Exception {
    Secrets secrets = Secrets.in(folder);
    String before = Files.readString(secrets.tokenPublicKey());
    Files.delete(secrets.tokenPrivateKey());

    secrets.tokenPrivateKey();

    assertThat(Files.readString(secrets.tokenPublicKey())).isNotEqualTo(before);
  }

  @Test
  void passwords_for_people_have_nothing_that_looks_alike_and_are_never_the_same() {
    List<String> many =
        Stream.generate(Secrets::typablePassword).limit(200).collect(Collectors.toList());

    assertThat(many).doesNotHaveDuplicates().allMatch(one -> one.matches("[a-zA-Z2-9]{14}"));
    assertThat(String.join("", many)).doesNotContain("0", "1", "l", "I", "O", "i", "o");
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
