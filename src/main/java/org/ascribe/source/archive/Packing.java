package org.ascribe.source.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Forms in which one file is packed; several of them behind each other unpack to one content. */
enum Packing {
  GZIP,
  ZSTD;

  /** Bytes by which a form is told. */
  static final int MAGIC = 4;

  InputStream unpack(InputStream packed) throws IOException {
    return this == GZIP ? Gzip.unpack(packed) : Zstd.unpack(packed);
  }

  // Each library is loaded when it is used: most files are not packed.

  private static final class Gzip {
    static InputStream unpack(InputStream packed) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .get();
    }
  }

  private static final class Zstd {
    static InputStream unpack(InputStream packed) throws IOException {
      return new ZstdInputStreamNoFinalizer(packed);
    }
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form that begins with these bytes, or null. */
  static @Nullable Packing of(byte[] head) {
    if (starts(head, 0x1F, 0x8B, 8)) {
      return GZIP;
    }
    return starts(head, 0x28, 0xB5, 0x2F, 0xFD) || isSkippableFrame(head) ? ZSTD : null;
  }

  /** Parallel zstd puts one before each frame. */
  private static boolean isSkippableFrame(byte[] head) {
    return head.length == MAGIC
        && (head[0] & 0xF0) == 0x50
        && head[1] == 0x2A
        && head[2] == 0x4D
        && head[3] == 0x18;
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
