package city.liangwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
