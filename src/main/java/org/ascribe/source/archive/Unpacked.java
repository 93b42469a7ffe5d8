package org.ascribe.source.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.ascribe.source.archive.ArchiveException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The content of a packed file as a stream. Reading throws {@link ArchiveException} where the
 * packed bytes are cut off, damaged or a bomb; the end of the stream is the end of sound content.
 */
public final class Unpacked extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final PackedBytes packed;
  private final InputStream unpacker;
  private final String kind;
  private final Expansion expansion;

  Unpacked(PackedBytes packed, InputStream unpacker, String kind) {
    this.packed = packed;
    this.unpacker = unpacker;
    this.kind = kind;
    this.expansion = new Expansion(packed::count);
  }

  /** Opens a file: unpacked where its first bytes are those of gzip or zstd, else as it is. */
  public static InputStream open(Path path) throws IOException {
    return open(path, null);
  }

  /** As {@link #open(Path)}, but what gzip packed is left as it is. */
  public static InputStream openButGzip(Path path) throws IOException {
    return open(path, Packing.GZIP);
  }

  private static InputStream open(Path path, @Nullable Packing left) throws IOException {
    InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      Packing packing = Packing.of(peek(file));
      if (packing == null || packing == left) {
        return file;
      }
      PackedBytes packed = new PackedBytes(file, Long.MAX_VALUE);
      return new Unpacked(packed, packing.unpack(packed), packing.word());
    } catch (IOException | RuntimeException failed) {
      file.close();
      throw failed;
    }
  }

  private static byte[] peek(InputStream in) throws IOException {
    in.mark(Packing.MAGIC);
    byte[] head = in.readNBytes(Packing.MAGIC);
    in.reset();
    return head;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, buffer.length);
    int n;
    try {
      n = unpacker.read(buffer, from, length);
    } catch (IOException e) {
      throw packed.failure() == null ? damage(e) : e;
    }
    expansion.add(Math.max(n, 0));
    return n;
  }

  /** The unpackers tell an early end in different words. */
  private ArchiveException damage(IOException e) {
    String words = String.valueOf(e.getMessage());
    boolean cut = e instanceof EOFException || words.toLowerCase(Locale.ROOT).contains("truncated");
    return cut ? cutOff() : damaged(words);
  }

  private ArchiveException cutOff() {
    return new ArchiveException(
        Reason.CUT_OFF,
        String.format(
            Locale.ROOT,
            "its %s data end in the middle, at byte %,d (%,d bytes unpacked)",
            kind,
            packed.count(),
            expansion.unpacked()));
  }

  private ArchiveException damaged(String words) {
    return new ArchiveException(
        Reason.DAMAGED,
        String.format(
            Locale.ROOT,
            "its %s data are damaged near byte %,d (%,d bytes unpacked): %s",
            kind,
            packed.count(),
            expansion.unpacked(),
            words));
  }

  @Override
  public void close() throws IOException {
    unpacker.close();
  }
}
