package city.liangwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

  private static final String OLD = base64(1);
  private static final String NEW = base64(2);

  private final FieldCipher cipher = cipher(OLD, 1, Map.of());

  @Test
  void what_is_encrypted_can_be_read_again() {
    var stored = cipher.encrypt("13800001234", "a");

    assertThat(cipher.decrypt(stored, "a")).isEqualTo("13800001234");
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("13800001234");
  }

  @Test
  void equal_values_look_different_but_have_the_same_index() {
    assertThat(cipher.encrypt("13800001234", "a")).isNotEqualTo(cipher.encrypt("13800001234", "a"));
    assertThat(cipher.index("13800001234")).isEqualTo(cipher.index("13800001234"));
    assertThat(cipher.index("13800001234")).isNotEqualTo(cipher.index("13800001235"));
  }

  @Test
  void a_value_that_was_changed_or_moved_to_another_row_is_not_read() {
    var stored = cipher.encrypt("13800001234", "a");
    var changed = stored.clone();
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> cipher.decrypt(changed, "a"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cipher.decrypt(stored, "b")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void after_a_change_of_key_old_values_are_read_and_found_still() {
    var stored = cipher.encrypt("13800001234", "a");
    var later = cipher(NEW, 2, Map.of(1, OLD));

    assertThat(later.decrypt(stored, "a")).isEqualTo("13800001234");
    assertThat(later.index("13800001234")).isEqualTo(cipher.index("13800001234"));
    assertThat(later.encrypt("13800001234", "a")[0]).isEqualTo((byte) 2);
  }

  @Test
  void without_the_key_of_a_value_nothing_is_read() {
    var stored = cipher.encrypt("13800001234", "a");
    var stranger = cipher(NEW, 2, Map.of());

    assertThatThrownBy(() -> stranger.decrypt(stored, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no key 1");
  }

  @Test
  void a_key_of_another_length_or_number_is_refused_at_start() {
    var shortKey = Base64.getEncoder().encodeToString(new byte[16]);

    assertThatThrownBy(() -> cipher(shortKey, 1, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> cipher(OLD, 200, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_fingerprint_is_known_again_and_is_no_index() {
    var content = "13800001234";

    assertThat(cipher.fingerprint(content)).hasSize(32).isEqualTo(cipher.fingerprint(content));
    assertThat(cipher.fingerprint(content)).isNotEqualTo(cipher.fingerprint(content + " "));
    assertThat(cipher.fingerprint(content)).isNotEqualTo(cipher.index(content));
  }

  @Test
  void who_has_another_key_makes_other_fingerprints() {
    assertThat(cipher(NEW, 1, Map.of()).fingerprint("a")).isNotEqualTo(cipher.fingerprint("a"));
    assertThat(cipher(NEW, 1, Map.of()).index("a")).isNotEqualTo(cipher.index("a"));
  }

  @Test
  void after_a_change_of_key_fingerprints_are_the_same() {
    assertThat(cipher(NEW, 2, Map.of(1, OLD)).fingerprint("a")).isEqualTo(cipher.fingerprint("a"));
  }

  @Property(tries = 200)
  void whatever_is_encrypted_is_read_again_in_its_own_context(
      @ForAll String plain, @ForAll String context) {
    assumeThat(StandardCharsets.UTF_8.newEncoder().canEncode(plain)).isTrue();

    assertThat(cipher.decrypt(cipher.encrypt(plain, context), context)).isEqualTo(plain);
  }

  @Property(tries = 100)
  void wherever_a_bit_is_changed_nothing_is_read(@ForAll @IntRange(max = 39) int at) {
    var stored = cipher.encrypt("13800001234", "a");
    stored[at % stored.length] ^= 4;

    assertThatThrownBy(() -> cipher.decrypt(stored, "a")).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 13, 28})
  void what_is_too_short_to_be_a_value_is_not_read(int bytes) {
    var cut = Arrays.copyOf(cipher.encrypt("13800001234", "a"), bytes);

    assertThatThrownBy(() -> cipher.decrypt(cut, "a")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void the_number_of_the_key_stands_before_the_value() {
    assertThat(cipher(OLD, 127, Map.of()).encrypt("a", "b")).startsWith((byte) 127).hasSize(30);
    assertThatThrownBy(() -> cipher(OLD, 0, Map.of())).hasMessageContaining("1 to 127");
    assertThatThrownBy(() -> cipher(OLD, 128, Map.of())).hasMessageContaining("1 to 127");
  }

  @Test
  void a_key_from_a_file_may_end_with_a_line_end() {
    assertThat(cipher(OLD + "\n", 1, Map.of()).index("a")).isEqualTo(cipher.index("a"));
  }

  @Test
  void keys_may_stand_in_the_environment() {
    var environment =
        Map.of(
            "LIANGWANG_PHONE_KEY", NEW,
            "LIANGWANG_PHONE_KEY_ID", "2",
            "LIANGWANG_PHONE_FORMER_KEYS_1", OLD);
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(environment, 300))
            .withMapping(PersonalData.class)
            .build()
            .getConfigMapping(PersonalData.class);

    assertThat(config.keyId()).isEqualTo(2);
    assertThat(config.formerKeys()).isEqualTo(Map.of(1, OLD));
    assertThat(new FieldCipher(config).index("a")).isEqualTo(cipher.index("a"));
  }

  private static FieldCipher cipher(String key, int keyId, Map<Integer, String> formerKeys) {
    return new FieldCipher(
        new PersonalData() {
          @Override
          public String key() {
            return key;
          }

          @Override
          public int keyId() {
            return keyId;
          }

          @Override
          public Map<Integer, String> formerKeys() {
            return formerKeys;
          }
        });
  }

  private static String base64(int fill) {
    var key = new byte[32];
    java.util.Arrays.fill(key, (byte) fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
