package org.ascribe.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import org.ascribe.source.archive.ArchiveException.Reason;

/** Content that must have the size and the checksum that the archive's directory gives. */
final class CheckedPart extends FilterInputStream {
  private final ZipPart part;
  private final CRC32 checksum = new CRC32();
  private long size;

  CheckedPart(InputStream in, ZipPart part) {
    super(in);
    this.part = part;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = in.read(buffer, from, length);
    if (n > 0) {
      checksum.update(buffer, from, n);
      size += n;
    }
    boolean sound = n < 0 ? size == part.bytes() && agrees() : size <= part.bytes();
    if (!sound) {
      throw new ArchiveException(
          Reason.DAMAGED,
          String.format(
              Locale.ROOT,
              "entry '%s' has %,d bytes with checksum %08x, the archive's directory says %,d bytes"
                  + " with %08x",
              part.entry(),
              size,
              checksum.getValue(),
              part.bytes(),
              part.checksum()));
    }
    return n;
  }

  private boolean agrees() {
    return checksum.getValue() == part.checksum();
  }

  /** Reads, so that nothing escapes the checksum. */
  @Override
  public long skip(long n) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(Math.max(n, 0), 1 << 15)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
