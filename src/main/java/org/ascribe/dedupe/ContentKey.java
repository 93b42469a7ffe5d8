package org.ascribe.dedupe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ascribe.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Keys made only from what a row says, so that the same fact gets the same key in every run and
 * from every file.
 */
public final class ContentKey {
  private static final int BYTES = 16;
  private static final byte[] ABSENT = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};

  private ContentKey() {}

  /**
   * The first 128 bits of SHA-256 as 32 lower-case hexadecimal characters.
   *
   * <p>Each part enters with its length before it, so that {@code ("ab", "c")} and {@code ("a",
   * "bc")} differ, and so do null and the empty string.
   *
   * @param kind what the key is for, usually the table; keys of different kinds never agree
   * @param parts taken by their {@code toString}
   */
  public static String of(String kind, @Nullable Object... parts) {
    MessageDigest sha = Sha256.digest();
    add(sha, kind);
    for (Object part : parts) {
      add(sha, part);
    }
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }

  private static void add(MessageDigest sha, @Nullable Object part) {
    if (part == null) {
      sha.update(ABSENT);
      return;
    }
    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
