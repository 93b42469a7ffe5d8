package org.ascribe.warehouse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells whether a row says something else than the row of the same key in the warehouse. */
final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /**
   * The first 128 bits of SHA-256 over names and values, in the order of the names. A null counts
   * as if the column were not there, so that a new column changes no row.
   */
  static String of(Map<String, @Nullable Object> values) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(values)
          .forEach(
              (name, value) -> {
                if (value != null) {
                  add(sha, name);
                  add(sha, value);
                }
              });
      return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(MessageDigest sha, Object part) {
    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
