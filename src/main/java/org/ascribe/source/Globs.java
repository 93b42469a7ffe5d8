package org.ascribe.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Files by pattern. As in a shell, {@code *} stays within one folder, {@code **} followed by a
 * slash stands for any number of folders or none, and hidden files are not matched.
 */
final class Globs {
  private static final String SPECIAL = "*?[{";

  private Globs() {}

  /** What a pattern stands for; the path itself where it names one, special characters or not. */
  static List<Path> find(Path base, String written) {
    String pattern = File.separatorChar == '/' ? written : written.replace('\\', '/');
    int special = firstSpecial(pattern);
    if (special == pattern.length() || namesFile(base, pattern)) {
      return List.of(existing(base, pattern));
    }
    int cut = pattern.lastIndexOf('/', special) + 1;
    Path root = base.resolve(pattern.substring(0, cut));
    String glob = pattern.substring(cut);
    if (!Files.isDirectory(root)) {
      throw new SourceException(
          shown(base, pattern)
              + ": there is no folder "
              + SourceFiles.nameOf(root.toAbsolutePath()));
    }
    List<Path> found = walk(root, glob, shown(base, pattern));
    if (found.isEmpty()) {
      throw new SourceException(shown(base, pattern) + ": no file matches, expected at least one");
    }
    return found;
  }

  private static int firstSpecial(String pattern) {
    int at = 0;
    while (at < pattern.length() && SPECIAL.indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean namesFile(Path base, String pattern) {
    try {
      return Files.exists(base.resolve(pattern));
    } catch (InvalidPathException notAName) {
      return false; // Windows allows no * or ? in names
    }
  }

  private static Path existing(Path base, String name) {
    Path path = base.resolve(name);
    if (!Files.exists(path)) {
      String reason =
          Files.notExists(path) ? "there is no such file" : "no permission to look into its folder";
      throw new SourceException(
          SourceFiles.nameOf(path)
              + ": "
              + reason
              + " (looked for "
              + path.toAbsolutePath().normalize()
              + ")");
    }
    return path;
  }

  private static String shown(Path base, String pattern) {
    String folder = SourceFiles.nameOf(base);
    return pattern.startsWith("/") || folder.isEmpty() ? pattern : folder + "/" + pattern;
  }

  private static List<Path> walk(Path root, String glob, String shown) {
    List<PathMatcher> matchers = matchers(root, glob, shown);
    int depth = glob.contains("**") ? Integer.MAX_VALUE : glob.split("/").length;
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root, Set.of(FileVisitOption.FOLLOW_LINKS), depth, new Visitor(root, matchers, found));
    } catch (AccessDeniedException denied) {
      throw new SourceException(
          shown + ": no permission to list the folder " + denied.getFile(), denied);
    } catch (IOException failed) {
      throw new SourceException(shown + ": cannot be listed: " + failed, failed);
    }
    return found;
  }

  /** A second matcher lets {@code **}{@code /} stand for no folder at all. */
  private static List<PathMatcher> matchers(Path root, String glob, String shown) {
    try {
      return List.of(
          root.getFileSystem().getPathMatcher("glob:" + glob),
          root.getFileSystem().getPathMatcher("glob:" + glob.replace("**/", "")));
    } catch (PatternSyntaxException malformed) {
      throw new SourceException(
          shown + ": is not a pattern: " + malformed.getDescription(), malformed);
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<PathMatcher> matchers;
    private final List<Path> found;

    Visitor(Path root, List<PathMatcher> matchers, List<Path> found) {
      this.root = root;
      this.matchers = matchers;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path relative = root.relativize(file);
      boolean matches = matchers.stream().anyMatch(matcher -> matcher.matches(relative));
      if (matches && attributes.isRegularFile() && !isHidden(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
      if (failed instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw failed;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
