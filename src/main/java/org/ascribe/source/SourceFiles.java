package org.ascribe.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascribe.job.JobSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.source.archive.ZipArchive;
import org.ascribe.source.archive.ZipPart;
import org.jspecify.annotations.Nullable;

/** Step 1 of the path of a record: finds the files of a job and fixes them by their hash. */
public final class SourceFiles {
  private static final int BUFFER = 1 << 16;

  private SourceFiles() {}

  /**
   * The files of a job, by name and each once; a zip file stands for the files inside of it. Every
   * byte is read for the hashes.
   *
   * @throws SourceException when a file is missing, not a file or not readable, or a glob matches
   *     nothing
   */
  public static List<SourceFile> open(JobSpec job) {
    SourceSpec source = job.source();
    Map<String, Path> found = new TreeMap<>();
    for (String pattern : source.paths()) {
      for (Path path : Globs.find(source.base(), pattern)) {
        found.put(nameOf(path), path);
      }
    }
    return found.entrySet().stream()
        .flatMap(entry -> fix(entry.getKey(), entry.getValue()).stream())
        .sorted(Comparator.comparing(SourceFile::name))
        .toList();
  }

  /** Without the detours of {@code jobs/../sample-data}; only shown, never opened. */
  static String nameOf(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }

  /** The file itself, or the files inside of a zip file. */
  private static List<SourceFile> fix(String name, Path path) {
    requireFile(name, path);
    try {
      List<SourceFile> files = new ArrayList<>();
      if (ZipArchive.is(path)) {
        for (ZipPart part : ZipArchive.parts(path)) {
          files.add(fix(name + "!/" + part.entry(), path, part));
        }
      } else {
        files.add(fix(name, path, null));
      }
      return files;
    } catch (AccessDeniedException denied) {
      throw new SourceException(name + ": no permission to read this file", denied);
    } catch (NoSuchFileException gone) {
      throw new SourceException(name + ": the file went away while it was opened", gone);
    } catch (IOException failed) {
      throw new SourceException(name + ": cannot be read: " + failed.getMessage(), failed);
    }
  }

  /** Hashes the bytes on disk, but the unpacked ones of an entry: archives are often rebuilt. */
  private static SourceFile fix(String name, Path path, @Nullable ZipPart part) throws IOException {
    try (InputStream in = part == null ? Files.newInputStream(path) : part.open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size += n;
      }
      return new SourceFile(path, name, HexFormat.of().formatHex(digest.digest()), size, part);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static void requireFile(String name, Path path) {
    if (Files.isDirectory(path)) {
      throw new SourceException(
          name + ": is a folder, expected a file; " + name + "/* stands for the files in it");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new SourceException(name + ": is a device or pipe, expected a file");
    }
  }
}
