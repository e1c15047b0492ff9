package city.liangwang.integration.citydata.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file in UTF-8, as far as it is UTF-8.
 *
 * @param badLine the line with the first byte that is not, 0 when all are
 */
record Decoded(String text, int badLine) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static Decoded of(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    return new Decoded(withoutMark(text), result.isError() ? linesIn(text) : 0);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static int linesIn(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }
}
