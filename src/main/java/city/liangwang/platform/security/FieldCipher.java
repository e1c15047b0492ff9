package city.liangwang.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts single fields of personal data with AES-256-GCM under a random nonce, so that equal
 * values look different, and makes keyed hashes by which they are found again all the same.
 *
 * <p>An encrypted value is the key's number (1 byte), the nonce (12) and the ciphertext with its
 * tag. The context is authenticated: a value that is moved to another row is refused.
 */
@ApplicationScoped
public class FieldCipher {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Map<Byte, SecretKeySpec> keys = new HashMap<>();
  private final byte keyId;
  private final SecretKeySpec indexKey;
  private final SecretKeySpec fingerprintKey;

  FieldCipher(PersonalData config) {
    config.formerKeys().forEach((id, key) -> keys.put(idOf(id), keyOf(key)));
    this.keyId = idOf(config.keyId());
    var key = decoded(config.key());
    keys.put(keyId, new SecretKeySpec(key, "AES"));
    // Hashes are made with the oldest key: they must not change when a new key comes.
    var oldest =
        config.formerKeys().entrySet().stream()
            .min(Map.Entry.comparingByKey())
            .map(former -> decoded(former.getValue()))
            .orElse(key);
    this.indexKey = derived(oldest, "liangwang index");
    this.fingerprintKey = derived(oldest, "liangwang fingerprint");
  }

  /** {@code context} says whose value it is, for example the person's id. */
  public byte[] encrypt(String plain, String context) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var ciphertext = run(Cipher.ENCRYPT_MODE, keyId, nonce, context, bytes(plain));
    return ByteBuffer.allocate(1 + NONCE_BYTES + ciphertext.length)
        .put(keyId)
        .put(nonce)
        .put(ciphertext)
        .array();
  }

  /** Fails when the value was changed, or belongs to another context or to an unknown key. */
  public String decrypt(byte[] encrypted, String context) {
    var nonce = Arrays.copyOfRange(encrypted, 1, 1 + NONCE_BYTES);
    var ciphertext = Arrays.copyOfRange(encrypted, 1 + NONCE_BYTES, encrypted.length);
    return new String(
        run(Cipher.DECRYPT_MODE, encrypted[0], nonce, context, ciphertext), StandardCharsets.UTF_8);
  }

  /** Equal for equal values, and of no use to whoever has not the key. */
  public byte[] index(String plain) {
    return hmac(indexKey, plain);
  }

  /** As {@link #index}, for whole requests that are compared with each other only. */
  public byte[] fingerprint(String content) {
    return hmac(fingerprintKey, content);
  }

  private byte[] run(int mode, byte id, byte[] nonce, String context, byte[] input) {
    var key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("no key " + id + " for personal data");
    }
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bytes(context));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("personal data can not be read or written", e);
    }
  }

  private static SecretKeySpec derived(byte[] key, String purpose) {
    return new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), purpose), "HmacSHA256");
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static SecretKeySpec keyOf(String base64) {
    return new SecretKeySpec(decoded(base64), "AES");
  }

  private static byte[] decoded(String base64) {
    var key = Base64.getDecoder().decode(base64.strip());
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("liangwang.phone.key must be 32 bytes in base64");
    }
    return key;
  }

  private static byte idOf(int id) {
    if (id < 1 || id > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("a key id is 1 to 127, not " + id);
    }
    return (byte) id;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
