package org.ascribe.clean;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Repairs text that was encoded as UTF-8 and then decoded as windows-1252 ({@code â€œ} for a
 * quotation mark). A sequence is taken back only where it is the wrong reading of punctuation or of
 * a Latin letter, which right text practically never holds.
 */
final class Mojibake {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Mojibake() {}

  /** The same object where there is nothing to repair. */
  static String repair(String text) {
    if (text.indexOf('â') < 0 && text.indexOf('Ã') < 0 && text.indexOf('Â') < 0) {
      return text;
    }
    StringBuilder repaired = null;
    int copied = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      int length = lengthOf(text, i);
      if (length > 0) {
        repaired = repaired == null ? new StringBuilder(text.length()) : repaired;
        repaired.append(text, copied, i).append(decode(text, i, length));
        i += length - 1;
        copied = i + 1;
      }
    }
    return repaired == null ? text : repaired.append(text, copied, text.length()).toString();
  }

  /** Length of the wrongly decoded sequence at {@code at}, 0 where there is none. */
  private static int lengthOf(String text, int at) {
    char c = text.charAt(at);
    int second = at + 1 < text.length() ? octet(text.charAt(at + 1)) : -1;
    if (c == 'â'
        && (second == 0x80 || second == 0x82 || second == 0x84)
        && at + 2 < text.length()) {
      int third = octet(text.charAt(at + 2));
      return third >= 0x80 && third <= 0xBF ? 3 : 0;
    }
    if (c == 'Â') {
      return second >= 0xA0 && second <= 0xBF ? 2 : 0;
    }
    return c == 'Ã' && second >= 0x80 && second <= 0xBF && !endsShout(text, at) ? 2 : 0;
  }

  /** A word in capitals that ends with the letter inside quotation marks. */
  private static boolean endsShout(String text, int at) {
    return at > 0
        && Character.isUpperCase(text.charAt(at - 1))
        && "‘’“”‹›«»„‚".indexOf(text.charAt(at + 1)) >= 0;
  }

  private static String decode(String text, int at, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) octet(text.charAt(at + i));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The byte that windows-1252 reads as this character, -1 where there is none. */
  private static int octet(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] bytes = String.valueOf(c).getBytes(WINDOWS_1252);
    return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
  }
}
