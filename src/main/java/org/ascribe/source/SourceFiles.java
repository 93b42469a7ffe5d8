package org.ascribe.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ascribe.job.HttpSpec;
import org.ascribe.job.JobSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.Sha256;
import org.ascribe.source.archive.ZipArchive;
import org.ascribe.source.archive.ZipPart;
import org.jspecify.annotations.Nullable;

/** Step 1 of the path of a record: finds the files of a job and fixes them by their hash. */
public final class SourceFiles {
  private static final int BUFFER = 1 << 16;

  private SourceFiles() {}

  /**
   * The files of a job, by source and name, each once; a zip file stands for the files inside of
   * it. Every byte is read for the hashes.
   *
   * @param fetch gives the content of an address among the paths
   * @throws SourceException when a file is missing, not a file or not readable, or a glob matches
   *     nothing
   */
  public static List<SourceFile> open(JobSpec job, BiFunction<String, HttpSpec, SourceFile> fetch) {
    Map<String, SourceFile> found = new TreeMap<>();
    List<SourceSpec> sources = job.sources();
    for (int i = 0; i < sources.size(); i++) {
      for (SourceFile file : find(sources.get(i), i, fetch)) {
        if (found.put(file.name(), file) != null) {
          throw new SourceException(
              file.name() + ": belongs to two sources of the job that read it differently");
        }
      }
    }
    // Rows of a later source may refer to those of an earlier one.
    return found.values().stream()
        .sorted(Comparator.comparing(SourceFile::source).thenComparing(SourceFile::name))
        .toList();
  }

  private static List<SourceFile> find(
      SourceSpec source, int number, BiFunction<String, HttpSpec, SourceFile> fetch) {
    Map<String, Path> found = new TreeMap<>();
    Map<String, SourceFile> fetched = new TreeMap<>();
    for (String pattern : source.paths()) {
      if (SourceSpec.isAddress(pattern)) {
        fetched.computeIfAbsent(pattern, address -> fetch.apply(address, source.http()));
        continue;
      }
      for (Path path : Globs.find(source.base(), pattern)) {
        found.put(nameOf(path), path);
      }
    }
    return Stream.concat(
            fetched.values().stream().flatMap(file -> unzipped(file).stream()),
            found.entrySet().stream().flatMap(file -> fix(file.getKey(), file.getValue()).stream()))
        .map(file -> file.of(number))
        .toList();
  }

  /** Without the detours of {@code jobs/../sample-data}; only shown, never opened. */
  static String nameOf(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }

  private static List<SourceFile> unzipped(SourceFile download) {
    try {
      return ZipArchive.is(download.path())
          ? fix(download.name(), download.path())
          : List.of(download);
    } catch (IOException failed) {
      throw unreadable(download.name(), failed);
    }
  }

  /** The file itself, or the files inside of a zip file. */
  private static List<SourceFile> fix(String name, Path path) {
    requireFile(name, path);
    try {
      if (!ZipArchive.is(path)) {
        return List.of(hash(name, path, null));
      }
      List<SourceFile> files = new ArrayList<>();
      for (ZipPart part : ZipArchive.parts(path)) {
        files.add(hash(name + "!/" + part.entry(), path, part));
      }
      return files;
    } catch (AccessDeniedException denied) {
      throw new SourceException(name + ": no permission to read this file", denied);
    } catch (NoSuchFileException gone) {
      throw new SourceException(name + ": the file went away while it was opened", gone);
    } catch (IOException failed) {
      throw unreadable(name, failed);
    }
  }

  private static SourceException unreadable(String name, IOException failed) {
    return new SourceException(name + ": cannot be read: " + failed.getMessage(), failed);
  }

  /** Of the bytes on disk, but of the unpacked ones of an entry: archives are often rebuilt. */
  private static SourceFile hash(String name, Path path, @Nullable ZipPart part)
      throws IOException {
    try (InputStream in = part == null ? Files.newInputStream(path) : part.open(path)) {
      MessageDigest digest = Sha256.digest();
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size += n;
      }
      return new SourceFile(path, name, Sha256.hex(digest), size, 0, part);
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
