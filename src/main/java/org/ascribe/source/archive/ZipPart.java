package org.ascribe.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.deflate.DeflateCompressorInputStream;
import org.apache.commons.compress.compressors.deflate.DeflateParameters;

/**
 * A file inside of a zip file. Knows its place, so that opening one of many does not read the
 * archive's directory again.
 *
 * @param entry its name in the archive, with {@code /}
 * @param offset of its packed bytes in the archive
 * @param packed their number
 * @param deflated false where they are the content itself
 * @param bytes size of the content, by the directory
 * @param checksum CRC-32 of the content, by the directory
 * @param archiveBytes size of the archive when its directory was read
 */
public record ZipPart(
    String entry,
    long offset,
    long packed,
    boolean deflated,
    long bytes,
    long checksum,
    long archiveBytes) {

  /** Opens the content; its end is only reached where it is what the directory says. */
  public InputStream open(Path archive) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(archive);
    try {
      channel.position(offset);
      PackedBytes raw = new PackedBytes(Channels.newInputStream(channel), packed);
      return new CheckedPart(new Unpacked(raw, deflated ? inflate(raw) : raw, "zip"), this);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static InputStream inflate(InputStream packed) {
    DeflateParameters raw = new DeflateParameters();
    raw.setWithZlibHeader(false);
    return new DeflateCompressorInputStream(packed, raw);
  }
}
