package org.ascribe.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ascribe.source.archive.ArchiveException.Reason;

/** The files inside of a zip file. Nothing is written to disk, and no zip inside is opened. */
public final class ZipArchive {
  private static final byte[] MAGIC = {'P', 'K', 3, 4};
  private static final byte[] EMPTY = {'P', 'K', 5, 6};

  /** Bytes of the header before each entry, behind which its name stands. */
  private static final int HEADER = 30;

  private static final int MOST_ENTRIES = 100_000;

  /** First entries of what is a zip file only to programs: office documents, books, jars. */
  private static final Set<String> DOCUMENTS =
      Set.of("[Content_Types].xml", "_rels/.rels", "mimetype", "META-INF/", "META-INF/MANIFEST.MF");

  private final Map<String, ZipPart> parts = new LinkedHashMap<>();
  private final long bytes;
  private final Expansion expansion;

  private ZipArchive(long bytes) {
    this.bytes = bytes;
    this.expansion = new Expansion(() -> bytes);
  }

  /** Whether a file is a zip file by its first bytes, and not an office document. */
  public static boolean is(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEADER + 32);
    }
    return starts(head, EMPTY)
        || starts(head, MAGIC) && head.length > HEADER && !DOCUMENTS.contains(firstName(head));
  }

  private static boolean starts(byte[] head, byte[] magic) {
    return Arrays.mismatch(head, magic) < 0 || Arrays.mismatch(head, magic) == magic.length;
  }

  private static String firstName(byte[] head) {
    int length = (head[HEADER - 4] & 0xFF) + 256 * (head[HEADER - 3] & 0xFF);
    return new String(
        head, HEADER, Math.min(length, head.length - HEADER), StandardCharsets.US_ASCII);
  }

  /**
   * The files of a zip file, by its directory. Folders and, as with globs, hidden files are left
   * out.
   *
   * @throws ArchiveException when the directory is missing or empty, unpacks to too much by its own
   *     words, or has an entry that cannot be unpacked
   */
  public static List<ZipPart> parts(Path path) throws IOException {
    ZipArchive archive = new ZipArchive(Files.size(path));
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (!entry.isDirectory() && !isHidden(entry.getName())) {
          archive.add(entry);
        }
      }
    } catch (ArchiveException refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException e) {
      String message = "the directory at the end of the zip file is missing or damaged: ";
      throw new ArchiveException(Reason.CUT_OFF, message + e.getMessage());
    }
    if (archive.parts.isEmpty()) {
      throw new ArchiveException(Reason.UNSUPPORTED, "the zip file holds no file");
    }
    return List.copyOf(archive.parts.values());
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
  }

  private void add(ZipArchiveEntry entry) throws ArchiveException {
    String name = entry.getName().replaceAll("\\p{Cntrl}", "_");
    int method = entry.getMethod();
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new ArchiveException(Reason.UNSUPPORTED, "entry '" + name + "' is encrypted");
    }
    if (method != ZipEntry.STORED && method != ZipEntry.DEFLATED) {
      throw new ArchiveException(
          Reason.UNSUPPORTED,
          "entry '" + name + "' is packed by method " + method + ", expected stored or deflated");
    }
    if (parts.size() == MOST_ENTRIES) {
      throw new ArchiveException(Reason.BOMB, "has more than " + MOST_ENTRIES + " entries");
    }
    expansion.add(entry.getSize());
    ZipPart part =
        new ZipPart(
            name,
            entry.getDataOffset(),
            entry.getCompressedSize(),
            method == ZipEntry.DEFLATED,
            entry.getSize(),
            entry.getCrc(),
            bytes);
    if (parts.put(name, part) != null) {
      throw new ArchiveException(Reason.DAMAGED, "has two entries '" + name + "'");
    }
  }
}
