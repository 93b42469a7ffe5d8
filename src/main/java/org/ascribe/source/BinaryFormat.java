package org.ascribe.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Formats that are often found under a text file's name, told by their first bytes. */
enum BinaryFormat {
  PDF("a PDF document", "%PDF-"),
  RTF("an RTF document", "{\\rtf"),
  ZIP("a ZIP archive or Office document", "PK\u0003\u0004"),
  EMPTY_ZIP("an empty ZIP archive", "PK\u0005\u0006"),
  GZIP("a gzip archive", "\u001f\u008b"),
  BZIP2("a bzip2 archive", "BZh91AY&SY"),
  XZ("an xz archive", "\u00fd7zXZ\u0000"),
  ZSTD("a zstd archive", "(\u00b5/\u00fd"),
  SEVEN_ZIP("a 7z archive", "7z\u00bc\u00af\u0027\u001c"),
  RAR("a RAR archive", "Rar!\u001a\u0007"),
  OLE("an old Office document", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  ELF("an ELF program", "\u007fELF"),
  CLASS("a Java class", "\u00ca\u00fe\u00ba\u00be"),
  PNG("a PNG image", "\u0089PNG\r\n\u001a\n"),
  JPEG("a JPEG image", "\u00ff\u00d8\u00ff"),
  GIF("a GIF image", "GIF8"),
  TIFF_LITTLE("a TIFF image", "II*\u0000"),
  TIFF_BIG("a TIFF image", "MM\u0000*"),
  RIFF("a RIFF media file", "RIFF"),
  OGG("an Ogg media file", "OggS\u0000"),
  MP3("an MP3 file", "ID3\u0003"),
  SQLITE("an SQLite database", "SQLite format 3\u0000"),
  PARQUET("a Parquet file", "PAR1\u0015"),
  WASM("a WebAssembly module", "\u0000asm");

  private final String description;
  private final byte[] magic;

  BinaryFormat(String description, String magic) {
    this.description = description;
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** As messages name it. */
  String description() {
    return description;
  }

  /** The format whose magic number the bytes begin with, or null. */
  static @Nullable BinaryFormat of(byte[] bytes) {
    for (BinaryFormat format : values()) {
      int length = format.magic.length;
      if (bytes.length >= length
          && Arrays.equals(bytes, 0, length, format.magic, 0, length)
          && (format != RIFF || holdsControl(bytes))) {
        return format;
      }
    }
    return null;
  }

  /** A word may begin like the magic number; the sizes behind it are never text. */
  private static boolean holdsControl(byte[] bytes) {
    for (int i = 4; i < Math.min(16, bytes.length); i++) {
      if (bytes[i] >= 0 && bytes[i] < 9) {
        return true;
      }
    }
    return false;
  }
}
