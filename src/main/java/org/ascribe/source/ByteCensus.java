package org.ascribe.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of bytes a file holds, counted in one pass.
 *
 * @param controls control characters that text does not use, NUL included
 * @param evenNuls NUL bytes at even offsets
 * @param oddNuls NUL bytes at odd offsets
 * @param sequences well-formed UTF-8 sequences of two bytes and more
 * @param stray bytes that are no part of well-formed UTF-8
 * @param blank whether all bytes are whitespace
 * @param firstHigh offset of the first byte from 0x80 up, -1 where there is none
 */
record ByteCensus(
    int length,
    int controls,
    int evenNuls,
    int oddNuls,
    int sequences,
    int stray,
    boolean blank,
    int firstHigh) {

  /** A damaged file is still told as UTF-8 when so many sound sequences stand by each bad byte. */
  private static final int SOUND_PER_STRAY = 20;

  static ByteCensus of(byte[] bytes) {
    int controls = 0;
    int[] nuls = new int[2];
    int sequences = 0;
    int stray = 0;
    boolean blank = true;
    int firstHigh = -1;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      if (b < 0x80) {
        controls += isControl(b) ? 1 : 0;
        nuls[i & 1] += b == 0 ? 1 : 0;
        blank &= b == ' ' || b >= 9 && b <= 13;
        i++;
        continue;
      }
      blank = false;
      firstHigh = firstHigh < 0 ? i : firstHigh;
      int size = sequence(bytes, i, b);
      sequences += size > 0 ? 1 : 0;
      stray += size > 0 ? 0 : 1;
      i += Math.max(size, 1);
    }
    return new ByteCensus(
        bytes.length, controls, nuls[0], nuls[1], sequences, stray, blank, firstHigh);
  }

  private static boolean isControl(int b) {
    return b < 9 || b > 13 && b < 32 && b != 27 || b == 127;
  }

  /** Length of the well-formed sequence at {@code at}, 0 where there is none. */
  private static int sequence(byte[] bytes, int at, int lead) {
    int size = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >> 4 == 0xE ? 3 : lead >> 3 == 0x1E ? 4 : 0;
    if (size == 0 || at + size > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + size; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return size;
  }

  /** UTF-16 without a mark: letters of Western scripts leave every second byte NUL. */
  @Nullable Charset utf16() {
    int pairs = length / 2;
    if (length % 2 != 0 || pairs < 2) {
      return null;
    }
    if (oddNuls > pairs * 0.4 && evenNuls < pairs * 0.05) {
      return StandardCharsets.UTF_16LE;
    }
    return evenNuls > pairs * 0.4 && oddNuls < pairs * 0.05 ? StandardCharsets.UTF_16BE : null;
  }

  /**
   * A few control characters slip into scraped text; a share of them is another kind of file. Bytes
   * that are not even UTF-8 are suspected sooner.
   */
  boolean looksBinary() {
    double share = stray == 0 ? 0.1 : 0.02;
    return controls > Math.max(stray == 0 ? 8 : 3, length * share);
  }

  boolean utf8() {
    return stray == 0;
  }

  /** UTF-8 beyond doubt, though some bytes are broken. */
  boolean damagedUtf8() {
    return stray > 0 && sequences >= (long) stray * SOUND_PER_STRAY;
  }
}
